using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Domain.Notifications;

/// <summary>
/// A receiver that is told of an account's events. Made only by <see cref="Register"/>; every change raises <see cref="Version"/>. Its secrets are here
/// as they are stored, protected; they are wiped when it ends.
/// </summary>
public sealed class Subscription
{
    /// <summary>The most live subscriptions of an account: each is sent to by itself, so their number bounds what is sent at once.</summary>
    public const int MostOfAnAccount = 100;

    /// <summary>The longest reason of a pause, in characters.</summary>
    public const int ReasonMaxLength = 256;

    private Subscription() { }

    /// <summary>Unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The account whose events it is told of.</summary>
    public AccountId Account { get; private init; }

    /// <summary>Where to send.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The types it is told of, or <see cref="SubscriptionDraft.EveryType"/>.</summary>
    public IReadOnlyList<string> Types { get; private init; } = [];

    /// <summary>The dialect whose envelope is sent.</summary>
    public DialectName Dialect { get; private init; } = DialectName.Core;

    /// <summary>Whether deliveries go out.</summary>
    public SubscriptionState State { get; private set; }

    /// <summary>Why it is paused; nothing while it is active.</summary>
    public string? PausedBecause { get; private set; }

    /// <summary>The secret that signs, protected.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The secret before, protected; it signs too until <see cref="PreviousUntil"/>.</summary>
    public string? PreviousSecret { get; private set; }

    /// <summary>Until when the secret before signs too.</summary>
    public DateTimeOffset? PreviousUntil { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When it ended; from then on it is told nothing.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>1 at first, one more with each change; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>A new subscription of a draft without findings.</summary>
    public static Subscription Register(long number, Guid id, AccountId account, DialectName dialect, SubscriptionDraft draft, string protectedSecret, DateTimeOffset at)
    {
        var subscription = new Subscription
        {
            Number = number,
            Id = id,
            Account = account,
            Url = draft.Url!,
            Types = draft.ReadTypes(),
            Dialect = dialect,
            Secret = protectedSecret,
            CreatedAt = at,
        };
        subscription.Touch(at);
        return subscription;
    }

    /// <summary>Whether it is sent events of a type: never of another dialect's, which its envelope could not put as its receiver knows them.</summary>
    public bool Takes(EventType type) => type.Dialect == Dialect && (Types.Contains(type.Name) || Types.Contains(SubscriptionDraft.EveryType));

    /// <summary>
    /// Sends to the URL of a draft without findings from now on, what is still pending too. A pause ends: it was about the receiver before, and who
    /// states a receiver wants it told.
    /// </summary>
    public void Redirect(SubscriptionDraft draft, DateTimeOffset at)
    {
        (Url, State, PausedBecause) = (draft.Url!, SubscriptionState.Active, null);
        Touch(at);
    }

    /// <summary>Keeps deliveries back from now on; a pause that is there already keeps its reason.</summary>
    public void Pause(string reason, DateTimeOffset at)
    {
        if (State != SubscriptionState.Paused)
        {
            (State, PausedBecause) = (SubscriptionState.Paused, reason);
            Touch(at);
        }
    }

    /// <summary>Lets deliveries go out again, in order; once more changes nothing.</summary>
    public void Resume(DateTimeOffset at)
    {
        if (State != SubscriptionState.Active)
        {
            (State, PausedBecause) = (SubscriptionState.Active, null);
            Touch(at);
        }
    }

    /// <summary>Takes a new secret; the one before signs too until then, so that the receiver can change over.</summary>
    public void Rotate(string protectedSecret, DateTimeOffset previousUntil, DateTimeOffset at)
    {
        (PreviousSecret, PreviousUntil, Secret) = (Secret, previousUntil, protectedSecret);
        Touch(at);
    }

    /// <summary>Takes the same secrets under another key; nothing that anybody is told of changes.</summary>
    public void Reseal(string protectedSecret, string? previousProtectedSecret)
    {
        (Secret, PreviousSecret) = (protectedSecret, previousProtectedSecret);
        Version++;
    }

    /// <summary>Ends it for ever.</summary>
    public void End(DateTimeOffset at)
    {
        (EndedAt, Secret, PreviousSecret, PreviousUntil) = (at, "", null, null);
        Touch(at);
    }

    /// <summary>The protected secrets that sign at a time, the newest first.</summary>
    public IReadOnlyList<string> SecretsAt(DateTimeOffset at) => PreviousSecret is { } previous && at < PreviousUntil ? [Secret, previous] : [Secret];

    private void Touch(DateTimeOffset at)
    {
        ChangedAt = at;
        Version++;
    }
}
