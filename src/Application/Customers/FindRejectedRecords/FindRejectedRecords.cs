using System.Globalization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.FindRejectedRecords;

/// <summary>
/// Lists rejected records of an import in the order of the file. All filters apply together. Throws <see cref="NotFound"/> if the caller may see no
/// import with this number.
/// </summary>
/// <param name="Import">The number of the import.</param>
public sealed record FindRejectedRecords(long Import) : IQuery<Page<RejectedRecordItem>>, IPaged, IReadsPersonalData<Page<RejectedRecordItem>>
{
    string? IAudited.Reference => Import.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the records are those of a dry run. An import has none for such a query, and the other way round.</summary>
    public bool OfCheck { get; init; }

    /// <summary>Lists only records whose first defect has this code.</summary>
    public string? Code { get; init; }

    /// <summary>Lists only records with exactly this external id, as sent.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Lists only records with exactly this communication number, as sent.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>Whether the page states the number of records on all pages.</summary>
    public bool? Count { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

/// <summary>A rejected record of an import.</summary>
public sealed record RejectedRecordItem
{
    /// <summary>The record's line or its index in the list, from 1, by which the list is ordered.</summary>
    public long Position { get; init; }

    /// <summary>The communication number as sent, truncated to 256 characters; absent if there was none.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>The external id as sent, truncated to 256 characters; absent if there was none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The code of the first defect.</summary>
    public string Code { get; init; } = "";

    /// <summary>The first hundred defects: code, JSON pointer into the record, message.</summary>
    public IReadOnlyList<Defect> Defects { get; init; } = [];

    internal static RejectedRecordItem Of(RejectedRecord record) => new()
    {
        Position = record.Position,
        CommunicationNumber = record.CommunicationNumber,
        ExternalId = record.ExternalId,
        Code = record.Code,
        Defects = record.Defects,
    };
}

internal sealed class FindRejectedRecordsValidator : AbstractValidator<FindRejectedRecords>
{
    public FindRejectedRecordsValidator() => this.ValidatePaging();
}

internal sealed class FindRejectedRecordsHandler(IImportReads reads, ICurrentCaller caller)
    : IRequestHandler<FindRejectedRecords, Page<RejectedRecordItem>>
{
    public async Task<Page<RejectedRecordItem>> Handle(FindRejectedRecords request, CancellationToken cancellationToken)
    {
        var run = await reads.Find(caller.VisibleAccount(), request.Import, cancellationToken);
        _ = run?.IsCheck == request.OfCheck ? run : throw new NotFound("Import");
        var rows = await reads.Rejected(request, cancellationToken);
        var page = Page<RejectedRecordItem>.Of(rows, request.LimitOrDefault(), RejectedRecordItem.Of, row => new(row.Position));
        return request.Count == true ? page with { Count = await reads.CountRejected(request, cancellationToken) } : page;
    }
}
