using System.Collections.Frozen;
using System.Globalization;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>A line of a factor's mapping: values, or a range of numbers, and their points.</summary>
public abstract record MappingLine(int Points)
{
    /// <summary>Returns whether the line applies to a value.</summary>
    public abstract bool Matches(string value);
}

/// <summary>A line for single values, compared case-sensitively.</summary>
/// <param name="Values">The values, in the form of <see cref="InputPath.Read"/>.</param>
/// <param name="Points">The points.</param>
public sealed record ValuesLine(FrozenSet<string> Values, int Points) : MappingLine(Points)
{
    /// <inheritdoc/>
    public override bool Matches(string value) => Values.Contains(value);
}

/// <summary>A line for a range of numbers. A value that is not a number is in no range.</summary>
/// <param name="From">The lower bound, inclusive; null for none.</param>
/// <param name="Below">The upper bound, exclusive; null for none.</param>
/// <param name="Points">The points.</param>
public sealed record RangeLine(decimal? From, decimal? Below, int Points) : MappingLine(Points)
{
    /// <inheritdoc/>
    public override bool Matches(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && (From is null || number >= From) && (Below is null || number < Below);
}
