using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Domain.Notifications;

/// <summary>
/// A receiver's subscription to an account's events. Created only by <see cref="Register"/>; every change raises <see cref="Version"/>. Its secrets
/// are stored encrypted and are removed when it ends.
/// </summary>
public sealed class Subscription
{
    /// <summary>
    /// The maximum number of live subscriptions of an account. Each has its own queue, so this limits the number of concurrent deliveries.
    /// </summary>
    public const int MaxPerAccount = 100;

    /// <summary>The maximum length of the reason of a pause, in characters.</summary>
    public const int ReasonMaxLength = 256;

    /// <summary>The maximum length of the name of a documented version, in characters.</summary>
    public const int ProfileMaxLength = 32;

    private Subscription() { }

    /// <summary>The number: unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The account whose events it receives.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The client that created it, or last set its secret and receiver; null for a caller without sign-in.</summary>
    public string? ClientId { get; private set; }

    /// <summary>The URL of the receiver.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The types that it receives, or <see cref="SubscriptionDraft.EveryType"/>.</summary>
    public IReadOnlyList<string> Types { get; private init; } = [];

    /// <summary>
    /// The business units that its client is restricted to; empty if the client is not restricted. It receives no events of customers of another
    /// unit, whatever units it names. They follow the client's (<see cref="Restrict"/>).
    /// </summary>
    public IReadOnlyList<string> VisibleUnits { get; private set; } = [];

    /// <summary>The dialect that defines the message format.</summary>
    public DialectName Dialect { get; private init; } = DialectName.Core;

    /// <summary>The documented version of the dialect that the receiver expects; null if the service's setting applies.</summary>
    public string? Profile { get; private set; }

    /// <summary>The codes of the business units whose customers' events it receives; empty if it receives those of all customers.</summary>
    public IReadOnlyList<string> BusinessUnits { get; private init; } = [];

    /// <summary>Whether deliveries are sent.</summary>
    public SubscriptionState State { get; private set; }

    /// <summary>The reason of the pause; null while it is active.</summary>
    public string? PausedBecause { get; private set; }

    /// <summary>The signing secret, encrypted.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The previous secret, encrypted. It also signs until <see cref="PreviousUntil"/>.</summary>
    public string? PreviousSecret { get; private set; }

    /// <summary>The time until which the previous secret also signs.</summary>
    public DateTimeOffset? PreviousUntil { get; private set; }

    /// <summary>The time of creation.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The time of the last change.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The time it was deleted. From then on it receives no events.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The version: rises by one with each change. It is the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Creates a subscription from a draft without findings.</summary>
    public static Subscription Register(
        long number, Guid id, AccountId account, DialectName dialect, SubscriptionDraft draft, string protectedSecret, DateTimeOffset at,
        SubscriptionOwner owner = default)
    {
        var subscription = new Subscription
        {
            Number = number,
            Id = id,
            Account = account,
            Url = draft.Url!,
            Types = draft.ReadTypes(),
            Dialect = dialect,
            Profile = draft.Profile,
            BusinessUnits = draft.ReadBusinessUnits(),
            ClientId = owner.ClientId,
            VisibleUnits = owner.BusinessUnits ?? [],
            Secret = protectedSecret,
            CreatedAt = at,
        };
        subscription.Touch(at);
        return subscription;
    }

    /// <summary>
    /// Returns whether it receives events of a type. It never receives another dialect's types, because its receiver does not know their format.
    /// </summary>
    public bool Accepts(EventType type) => type.Dialect == Dialect && (Types.Contains(type.Name) || Types.Contains(SubscriptionDraft.EveryType));

    /// <summary>Returns whether it receives events of a business unit's customers; null stands for customers without a unit.</summary>
    public bool AcceptsUnit(string? businessUnit) =>
        (BusinessUnits.Count == 0 || (businessUnit is not null && BusinessUnits.Contains(businessUnit)))
        && (VisibleUnits.Count == 0 || businessUnit is null || VisibleUnits.Contains(businessUnit));

    /// <summary>
    /// Changes the receiver to the URL and the documented version of a draft without findings. Pending deliveries go there too, in their former
    /// format. A pause ends, because it concerned the previous receiver and the client expects the new one to receive events.
    /// </summary>
    public void ChangeReceiver(SubscriptionDraft draft, DateTimeOffset at)
    {
        (Url, Profile, State, PausedBecause) = (draft.Url!, draft.Profile, SubscriptionState.Active, null);
        Touch(at);
    }

    /// <summary>Assigns it to another client with the same business units.</summary>
    public void Assign(string? clientId, DateTimeOffset at)
    {
        ClientId = clientId;
        Touch(at);
    }

    /// <summary>Restricts it to other business units, because those of its client changed; empty without a restriction.</summary>
    public void Restrict(IReadOnlyList<string> units, DateTimeOffset at)
    {
        VisibleUnits = units;
        Touch(at);
    }

    /// <summary>Pauses the deliveries. A subscription that is already paused keeps its reason.</summary>
    public void Pause(string reason, DateTimeOffset at)
    {
        if (State != SubscriptionState.Paused)
        {
            (State, PausedBecause) = (SubscriptionState.Paused, reason);
            Touch(at);
        }
    }

    /// <summary>Resumes the deliveries, in order. It has no effect on an active subscription.</summary>
    public void Resume(DateTimeOffset at)
    {
        if (State != SubscriptionState.Active)
        {
            (State, PausedBecause) = (SubscriptionState.Active, null);
            Touch(at);
        }
    }

    /// <summary>Sets a new secret. The previous secret also signs until the given time, so that the receiver can switch.</summary>
    public void Rotate(string protectedSecret, DateTimeOffset previousUntil, DateTimeOffset at)
    {
        (PreviousSecret, PreviousUntil, Secret) = (Secret, previousUntil, protectedSecret);
        Touch(at);
    }

    /// <summary>Replaces the secrets by the same secrets encrypted with another key. Nothing visible to clients changes.</summary>
    public void Reencrypt(string protectedSecret, string? previousProtectedSecret)
    {
        (Secret, PreviousSecret) = (protectedSecret, previousProtectedSecret);
        Version++;
    }

    /// <summary>Ends the subscription permanently and removes its secrets.</summary>
    public void End(DateTimeOffset at)
    {
        (EndedAt, Secret, PreviousSecret, PreviousUntil) = (at, "", null, null);
        Touch(at);
    }

    /// <summary>Returns the encrypted secrets that sign at a time, the newest first.</summary>
    public IReadOnlyList<string> SecretsAt(DateTimeOffset at) => PreviousSecret is { } previous && at < PreviousUntil ? [Secret, previous] : [Secret];

    private void Touch(DateTimeOffset at)
    {
        ChangedAt = at;
        Version++;
    }
}

/// <summary>The client that creates a subscription.</summary>
/// <param name="ClientId">The client's id; null for a caller without sign-in.</param>
/// <param name="BusinessUnits">The business units that the client is restricted to; null or empty without a restriction.</param>
public readonly record struct SubscriptionOwner(string? ClientId, IReadOnlyList<string>? BusinessUnits);
