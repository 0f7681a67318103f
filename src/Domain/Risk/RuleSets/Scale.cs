namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>
/// The units in which scores are counted. Points and weights are whole numbers, and nothing is ever divided: points times a factor's weight
/// are ten-thousandths of a point, times the family's weight 10^-8 points. So every contribution is exact and they add up to the total.
/// </summary>
public static class Scale
{
    /// <summary>The weight of a whole, in basis points.</summary>
    public const int WholeWeight = 10_000;

    /// <summary>The most points of a factor.</summary>
    public const int MaxPoints = 100;

    /// <summary>Units of a total in one point.</summary>
    public const long UnitsPerPoint = (long)WholeWeight * WholeWeight;
}
