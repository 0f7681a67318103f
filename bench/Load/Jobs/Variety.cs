namespace Onboarding.Load.Jobs;

/// <summary>The values in which the customers of a large store differ: most are common, some are rare, and searches are mostly for rare ones.</summary>
internal static class Variety
{
    /// <summary>A status that one customer in 50 has.</summary>
    public const string SomeStatus = "PENDING";

    /// <summary>A status that one customer in 1,000 has.</summary>
    public const string RareStatus = "SUSPENDED";

    /// <summary>A level that one customer in 100 has.</summary>
    public const string SomeLevel = "HIGH";

    /// <summary>A level that one customer in 25,000 has.</summary>
    public const string RareLevel = "EXTREME";

    /// <summary>A category that one customer in 100 has.</summary>
    public const string SomeCategory = "IND_PK";

    /// <summary>A type that no customer has.</summary>
    public const string NoType = "ORGANIZATION";

    /// <summary>A country that one customer in 97 is a citizen of. It has a floor, so each of them has an open case.</summary>
    public const string SomeCountry = "IR";

    public static readonly Place Status = Place.OneOf('^', ("ACTIVE", 1), (SomeStatus, 50), (RareStatus, 1_000));

    // The intervals have no common factor: each value occurs with each of the others as often as by chance.
    public static readonly Place Category = Place.OneOf('|', ("IND", 1), (SomeCategory, 103));

    public static readonly Place Level = Place.OneOf('%', ("LOW", 1), ("MEDIUM", 11), (SomeLevel, 101), (RareLevel, 25_000));

    public static readonly Place Citizenship = Place.OneOf('`', ("EE", 1), (SomeCountry, 97));
}
