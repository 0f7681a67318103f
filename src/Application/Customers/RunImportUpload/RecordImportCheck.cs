using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.RunImportUpload;

/// <summary>Records what a dry run found about one chunk of a file: the figures and the rejected records. No customer is stored.</summary>
/// <param name="Check">The number of the dry run.</param>
/// <param name="From">Its position before the chunk.</param>
/// <param name="Outcomes">The outcomes of the chunk.</param>
[ChangesData(DataScope.Service)]
public sealed record RecordImportCheck(long Check, long From, IReadOnlyList<BatchItemOutcome> Outcomes) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class RecordImportCheckHandler(IImports imports, ICurrentCaller caller) : IRequestHandler<RecordImportCheck, Unit>
{
    public async Task<Unit> Handle(RecordImportCheck request, CancellationToken cancellationToken)
    {
        var run = await imports.Find(caller.Account, request.Check, cancellationToken) ?? throw new RuleBroken(ImportErrors.Unknown, "");
        imports.Record(run, request.From, request.Outcomes, keepsLines: true);
        return Unit.Value;
    }
}
