namespace Onboarding.Domain.Access;

/// <summary>The secrets of a client: the current one and, for a time after a rotation, the previous one.</summary>
/// <param name="Current">The current secret.</param>
/// <param name="CurrentEndsAt">The time at which it expires; null if it does not.</param>
/// <param name="Previous">The previous secret; null if it ended at the rotation.</param>
/// <param name="PreviousEndsAt">The time at which the previous secret ends.</param>
public sealed record ClientSecrets(
    ClientSecret Current, DateTimeOffset? CurrentEndsAt = null, ClientSecret? Previous = null, DateTimeOffset? PreviousEndsAt = null)
{
    /// <summary>The secrets of an unknown client. A comparison with them takes as long as with real ones.</summary>
    public static ClientSecrets None { get; } = new(ClientSecret.Dummy);

    /// <summary>
    /// Returns the secret that a text matches, even if that secret has expired; null if the text matches none. The duration depends neither on which
    /// secret matches nor on whether there is a previous one.
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
