using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.ListRefusedRecords;

/// <summary>Refused records of an import, in the order of the file.</summary>
/// <param name="Number">The import.</param>
/// <param name="After">The place after which the list begins; 0 for the beginning.</param>
public sealed record ListRefusedRecords(long Number, long After) : IQuery<IReadOnlyList<RefusedRecord>>
{
    /// <summary>The most records of one answer.</summary>
    public const int MaxRecords = 500;
}

internal sealed class ListRefusedRecordsHandler(IImports imports, ICurrentCaller caller) : IRequestHandler<ListRefusedRecords, IReadOnlyList<RefusedRecord>>
{
    public async Task<IReadOnlyList<RefusedRecord>> Handle(ListRefusedRecords request, CancellationToken cancellationToken)
    {
        var run = await imports.Find(caller.Account, request.Number, cancellationToken) ?? throw new NotFound("Import");
        return await imports.Refused(run.Number, request.After, ListRefusedRecords.MaxRecords, cancellationToken);
    }
}
