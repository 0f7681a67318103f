namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>Where a search goes another way. The results are the same everywhere; what is here was measured with millions of customers.</summary>
public sealed record SearchBounds
{
    /// <summary>
    /// As many of one name's beginning are put in order, by the index of names alone. Of more, walking past everybody finds a page sooner.
    /// </summary>
    public int MostSorted { get; init; } = 100_000;

    /// <summary>As many of those are looked at for other columns, which costs a row each.</summary>
    public int MostLookedAt { get; init; } = 10_000;

    /// <summary>So many times a page are looked at before that, since columns of which most have the value fill it.</summary>
    public int LookAhead { get; init; } = 4;

    /// <summary>So far the index of each column is followed to see in which of them the value is rarest.</summary>
    public int Probed { get; init; } = 500;
}
