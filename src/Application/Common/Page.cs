using System.Globalization;
using System.Text.Json.Serialization;

namespace Onboarding.Application.Common;

/// <summary>One page of a list: the entries, and the value to send as <c>after</c> for the next page; null on the last page.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next)
{
    /// <summary>Creates a page from rows of which one more was read than is shown.</summary>
    public static Page<T> Of<TRow>(IReadOnlyList<TRow> rows, int limit, Func<TRow, T> show, Func<TRow, long> number) => new(
        [.. rows.Take(limit).Select(show)],
        rows.Count > limit ? number(rows[limit - 1]).ToString(CultureInfo.InvariantCulture) : null);
}
