using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.ReconcileImport;

/// <summary>Returns the figures of an import. Throws <see cref="NotFound"/> if the account has no such import.</summary>
/// <param name="Number">The import.</param>
public sealed record ReconcileImport(long Number) : IQuery<Reconciliation>;

/// <summary>The figures of an import: the numbers of accepted and rejected records, and of rejected records per code.</summary>
/// <param name="Run">The import.</param>
/// <param name="RejectedByCode">The number of rejected records for each first code, most frequent first.</param>
public sealed record Reconciliation(ImportItem Run, IReadOnlyList<(string Code, long Count)> RejectedByCode);

internal sealed class ReconcileImportHandler(IImports imports, ICurrentCaller caller) : IRequestHandler<ReconcileImport, Reconciliation>
{
    public async Task<Reconciliation> Handle(ReconcileImport request, CancellationToken cancellationToken)
    {
        var run = await imports.Find(caller.Account, request.Number, cancellationToken) ?? throw new NotFound("Import");
        return new(ImportItem.Of(run), await imports.RejectedByCode(run.Number, cancellationToken));
    }
}
