namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>
/// The units of scores. Points and weights are whole numbers, and the computation never divides: points times a factor's weight are in 10^-4 points;
/// times the family's weight, in 10^-8 points. So every contribution is exact, and the contributions add up to the total.
/// </summary>
public static class Scale
{
    /// <summary>The weight of a whole, in basis points.</summary>
    public const int WholeWeight = 10_000;

    /// <summary>The maximum points of a factor.</summary>
    public const int MaxPoints = 100;

    /// <summary>The number of total units in one point.</summary>
    public const long UnitsPerPoint = (long)WholeWeight * WholeWeight;
}
