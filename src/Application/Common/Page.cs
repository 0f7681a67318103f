using System.Globalization;
using System.Text.Json.Serialization;

namespace Onboarding.Application.Common;

/// <summary>One page of a list: the entries, and the value to send as <c>after</c> for the next page; null on the last page.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next)
{
    /// <summary>The number of entries on all pages; absent unless the query asks for it with <c>count=true</c>.</summary>
    public BoundedCount? Count { get; init; }

    /// <summary>The customer that all entries are about; null if they are about several.</summary>
    internal ReadSubject? Subject { get; init; }

    /// <summary>Creates a page from rows of which one more was read than is shown.</summary>
    public static Page<T> Of<TRow>(IReadOnlyList<TRow> rows, int limit, Func<TRow, T> show, Func<TRow, long> number) => new(
        [.. rows.Take(limit).Select(show)],
        rows.Count > limit ? number(rows[limit - 1]).ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>Creates a page of rows. It may have fewer entries than the limit, or none, although more follow.</summary>
    public static Page<T> Of<TRow>(Found<TRow> found, int limit, Func<TRow, T> show, Func<TRow, Cursor> place) => new(
        [.. found.Rows.Take(limit).Select(show)],
        (found.Rows.Count > limit ? place(found.Rows[limit - 1]) : found.End)?.ToString());
}
