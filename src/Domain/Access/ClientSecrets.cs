namespace Onboarding.Domain.Access;

/// <summary>The secrets of a client: the current one and, for a time after its rotation, the one before.</summary>
/// <param name="Current">The current secret.</param>
/// <param name="CurrentEndsAt">The time at which it expires; null if it does not.</param>
/// <param name="Previous">The secret before; null if it has ended at its rotation.</param>
/// <param name="PreviousEndsAt">The time at which the secret before ends.</param>
public sealed record ClientSecrets(
    ClientSecret Current, DateTimeOffset? CurrentEndsAt = null, ClientSecret? Previous = null, DateTimeOffset? PreviousEndsAt = null)
{
    /// <summary>The secrets of an unknown client. Comparing takes as long as with real ones.</summary>
    public static ClientSecrets None { get; } = new(ClientSecret.Dummy);

    /// <summary>
    /// Returns the secret that a text is, also an expired one; null if it is none of them. The time does not depend on which one it is, nor on
    /// whether there is a previous one.
    /// </summary>
    public ClientSecret? Find(string text)
    {
        var (isCurrent, isPrevious) = (Current.Matches(text), (Previous ?? ClientSecret.Dummy).Matches(text));
        return isCurrent ? Current : isPrevious ? Previous : null;
    }

    /// <summary>Returns the secret with a stamp; null if there is none.</summary>
    public ClientSecret? OfStamp(string stamp) => Current.Stamp == stamp ? Current : Previous?.Stamp == stamp ? Previous : null;

    /// <summary>Returns whether one of these secrets has ended.</summary>
    public bool HasEnded(ClientSecret secret, DateTimeOffset now) => (secret == Current ? CurrentEndsAt : PreviousEndsAt ?? now) <= now;
}
