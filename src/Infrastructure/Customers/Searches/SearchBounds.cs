namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>
/// The thresholds at which a search changes its strategy. They do not affect the results. The values were measured with millions of customers.
/// </summary>
public sealed record SearchBounds
{
    /// <summary>
    /// The maximum number of matches by name that are sorted, by the index of names alone. For more matches, reading customers in order fills a page
    /// sooner.
    /// </summary>
    public int MaxSorted { get; init; } = 100_000;

    /// <summary>The maximum number of matches by name that are also filtered by other columns, at the cost of one row each.</summary>
    public int MaxFiltered { get; init; } = 10_000;

    /// <summary>
    /// The number of pages of matches that are filtered first: they often fill the page, because most matches have common column values.
    /// </summary>
    public int LookAheadPages { get; init; } = 4;

    /// <summary>The number of rows by which the index of each column is probed to find the most selective column.</summary>
    public int ProbeDepth { get; init; } = 500;
}
