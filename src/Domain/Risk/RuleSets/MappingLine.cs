using System.Collections.Frozen;
using System.Globalization;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>A line of a factor's mapping: some values, or a range of numbers, and their points.</summary>
public abstract record MappingLine(int Points)
{
    /// <summary>Whether it says something about a value.</summary>
    public abstract bool Fits(string value);
}

/// <summary>Values, compared with case.</summary>
/// <param name="Values">The values, in the form of <see cref="InputPath.Read"/>.</param>
/// <param name="Points">Their points.</param>
public sealed record ValuesLine(FrozenSet<string> Values, int Points) : MappingLine(Points)
{
    /// <inheritdoc/>
    public override bool Fits(string value) => Values.Contains(value);
}

/// <summary>A range of numbers; a value that is no number is in none.</summary>
/// <param name="From">The lowest number in it; nothing: no lower end.</param>
/// <param name="Below">The first number above it; nothing: no upper end.</param>
/// <param name="Points">Their points.</param>
public sealed record RangeLine(decimal? From, decimal? Below, int Points) : MappingLine(Points)
{
    /// <inheritdoc/>
    public override bool Fits(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && (From is null || number >= From) && (Below is null || number < Below);
}
