using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.ReconcileImport;

/// <summary>The figures of an import: what was read, accepted, and rejected for which code.</summary>
/// <param name="Number">The import.</param>
public sealed record ReconcileImport(long Number) : IQuery<Reconciliation>;

/// <summary>The figures of an import.</summary>
/// <param name="Run">The import.</param>
/// <param name="RejectedByCode">How many records were rejected for each first code, most frequent first.</param>
public sealed record Reconciliation(ImportItem Run, IReadOnlyList<(string Code, long Count)> RejectedByCode);

internal sealed class ReconcileImportHandler(IImports imports, ICurrentCaller caller) : IRequestHandler<ReconcileImport, Reconciliation>
{
    public async Task<Reconciliation> Handle(ReconcileImport request, CancellationToken cancellationToken)
    {
        var run = await imports.Find(caller.Account, request.Number, cancellationToken) ?? throw new NotFound("Import");
        return new(ImportItem.Of(run), await imports.RejectedByCode(run.Number, cancellationToken));
    }
}
