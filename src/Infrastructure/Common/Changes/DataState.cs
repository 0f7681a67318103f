namespace Onboarding.Infrastructure.Common.Changes;

/// <summary>A summary of some data in the database: numbers that are different after a change. All are 0 if there is no data.</summary>
internal sealed record DataState
{
    /// <summary>The divisor that splits a change number into its upper and lower part.</summary>
    public const long Part = 1L << 20;

    /// <summary>The number of rows. Where only the existence of a row matters, 1 or 0.</summary>
    public long Count { get; init; }

    /// <summary>The number of rows that are in force.</summary>
    public long Live { get; init; }

    /// <summary>
    /// The sum of the upper parts of the rows' change numbers. Each part is below 2^33, so that the sum of all rows fits its column type.
    /// </summary>
    public long High { get; init; }

    /// <summary>The sum of the lower 20 bits of the rows' change numbers.</summary>
    public long Low { get; init; }
}
