namespace Onboarding.Load.Jobs;

/// <summary>In what the customers of a big store differ: most are alike, some are rare, and what is sought is mostly the rare.</summary>
internal static class Variety
{
    /// <summary>A status that a fiftieth has.</summary>
    public const string SomeStatus = "PENDING";

    /// <summary>A status that a thousandth has.</summary>
    public const string RareStatus = "SUSPENDED";

    /// <summary>A level that a hundredth has.</summary>
    public const string SomeLevel = "HIGH";

    /// <summary>A level that one in 25,000 has.</summary>
    public const string RareLevel = "EXTREME";

    /// <summary>A category that a hundredth has.</summary>
    public const string SomeCategory = "IND_PK";

    /// <summary>The type that none has.</summary>
    public const string NoType = "ORGANIZATION";

    public static readonly Place Status = Place.OneOf('^', ("ACTIVE", 1), (SomeStatus, 50), (RareStatus, 1_000));

    // Steps without a common factor: each value occurs with each of the others, as often as chance would have it.
    public static readonly Place Category = Place.OneOf('|', ("IND", 1), (SomeCategory, 103));

    public static readonly Place Level = Place.OneOf('%', ("LOW", 1), ("MEDIUM", 11), (SomeLevel, 101), (RareLevel, 25_000));
}
