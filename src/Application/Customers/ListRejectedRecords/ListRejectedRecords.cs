using System.Globalization;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.ListRejectedRecords;

/// <summary>Lists rejected records of an import, in the order of the file. Throws <see cref="NotFound"/> if the account has no such import.</summary>
/// <param name="Number">The import.</param>
/// <param name="After">The position after which the list begins; 0 for the beginning.</param>
public sealed record ListRejectedRecords(long Number, long After)
    : IQuery<IReadOnlyList<RejectedRecord>>, IReadsPersonalData<IReadOnlyList<RejectedRecord>>
{
    string? IAudited.Reference => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The maximum number of records in one response.</summary>
    public const int MaxRecords = 500;
}

internal sealed class ListRejectedRecordsHandler(IImports imports, ICurrentCaller caller)
    : IRequestHandler<ListRejectedRecords, IReadOnlyList<RejectedRecord>>
{
    public async Task<IReadOnlyList<RejectedRecord>> Handle(ListRejectedRecords request, CancellationToken cancellationToken)
    {
        var run = await imports.Find(caller.Account, request.Number, cancellationToken) ?? throw new NotFound("Import");
        return await imports.Rejected(run.Number, request.After, ListRejectedRecords.MaxRecords, cancellationToken);
    }
}
