namespace Onboarding.Application.Common;

/// <summary>The number of entries that match a query, counted at a limited cost.</summary>
/// <param name="Value">The number of entries; the lowest possible number unless it is exact.</param>
/// <param name="IsExact">
/// Whether it is exact. It is not if there are more than <see cref="Greatest"/> entries, or if they are rare among the <see cref="Examined"/> rows
/// that the count reads at most.
/// </param>
public sealed record BoundedCount(int Value, bool IsExact)
{
    /// <summary>The greatest number that is counted.</summary>
    public const int Greatest = 10_000;

    /// <summary>The greatest number of rows that a count reads.</summary>
    public const int Examined = 100_000;
}
