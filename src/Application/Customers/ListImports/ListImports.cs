using FluentValidation;
using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Customers.ListImports;

/// <summary>Lists imports of files in the order in which they began. All filters apply together.</summary>
public sealed record ListImports : IQuery<Page<ImportItem>>, ISorted, IWithinTime
{
    /// <summary>Lists only imports of files with exactly this name.</summary>
    public string? Source { get; init; }

    /// <summary>Whether only finished imports are listed (true), or only those that are not finished (false).</summary>
    public bool? Finished { get; init; }

    /// <summary>Lists only imports that began at this time (ISO 8601, UTC unless it has an offset) or later.</summary>
    public string? From { get; init; }

    /// <summary>Lists only imports that began before this time (ISO 8601, UTC unless it has an offset).</summary>
    public string? To { get; init; }

    /// <summary>The order: <c>number</c> (default, the oldest first) or <c>-number</c> (the newest first).</summary>
    public string? Sort { get; init; }

    /// <summary>Whether the page states the number of imports on all pages.</summary>
    public bool? Count { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListImportsValidator : AbstractValidator<ListImports>
{
    public ListImportsValidator()
    {
        this.ValidateSort(Sorting.ByNumber);
        this.ValidateTime();
    }
}

internal sealed class ListImportsHandler(IImportReads reads, ICurrentCaller caller) : IRequestHandler<ListImports, Page<ImportItem>>
{
    public async Task<Page<ImportItem>> Handle(ListImports request, CancellationToken cancellationToken)
    {
        var rows = await reads.List(caller.VisibleAccount(), request, cancellationToken);
        var page = Page<ImportItem>.Of(rows, request.LimitOrDefault(), ImportItem.Of, row => new(row.Number));
        return request.Count == true ? page with { Count = await reads.Count(caller.VisibleAccount(), request, cancellationToken) } : page;
    }
}
