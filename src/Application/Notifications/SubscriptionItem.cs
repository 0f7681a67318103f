using Onboarding.Application.Common.Idempotency;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications;

/// <summary>A subscription as the API shows it, without its secrets.</summary>
public record SubscriptionItem : IVersioned
{
    /// <summary>The id.</summary>
    public Guid Id { get; init; }

    /// <summary>The number, by which lists are ordered.</summary>
    public long Number { get; init; }

    /// <summary>The account whose events it receives.</summary>
    public string Account { get; init; } = "";

    /// <summary>The id of the client that created it, which may be revoked since; absent for a caller without sign-in.</summary>
    public string? ClientId { get; init; }

    /// <summary>The URL of the receiver.</summary>
    public string Url { get; init; } = "";

    /// <summary>The types that it receives, or *.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The dialect that defines the message format.</summary>
    public string Dialect { get; init; } = "";

    /// <summary>The documented version of the dialect that the receiver expects; absent if the service's setting applies.</summary>
    public string? Profile { get; init; }

    /// <summary>The codes of the business units whose customers' events it receives; empty if it receives those of all customers.</summary>
    public IReadOnlyList<string> BusinessUnits { get; init; } = [];

    /// <summary>ACTIVE or PAUSED.</summary>
    [TextOf(typeof(SubscriptionState))]
    public string State { get; init; } = "";

    /// <summary>The reason of the pause; absent while it is active.</summary>
    public string? PausedBecause { get; init; }

    /// <summary>The time until which the previous secret also signs; absent if there is none.</summary>
    public DateTimeOffset? PreviousSecretUntil { get; init; }

    /// <summary>The version, which rises with each change.</summary>
    public int Version { get; init; }

    /// <summary>The time of creation.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time of the last change.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    string IVersioned.Tag => Tags.Of(Version);

    internal static SubscriptionItem Of(Subscription subscription) => Fill(new SubscriptionItem(), subscription);

    private protected static T Fill<T>(T item, Subscription subscription) where T : SubscriptionItem => item with
    {
        Id = subscription.Id,
        Number = subscription.Number,
        Account = subscription.Account.Value,
        ClientId = subscription.ClientId,
        Url = subscription.Url,
        Types = subscription.Types,
        Dialect = subscription.Dialect.Value,
        Profile = subscription.Profile,
        BusinessUnits = subscription.BusinessUnits,
        State = Codes<SubscriptionState>.Of(subscription.State),
        PausedBecause = subscription.PausedBecause,
        PreviousSecretUntil = subscription.PreviousUntil,
        Version = subscription.Version,
        CreatedAt = subscription.CreatedAt,
        ChangedAt = subscription.ChangedAt,
    };
}

/// <summary>A subscription with its new secret, which only this response contains.</summary>
public sealed record SubscriptionWithSecret : SubscriptionItem, IOnceOnly<SubscriptionWithSecret>
{
    /// <summary>The secret: <c>whsec_</c> and 256 random bits in base64.</summary>
    public string Secret { get; init; } = "";

    /// <inheritdoc/>
    public SubscriptionWithSecret WithoutSecret() => this with { Secret = "" };

    internal static SubscriptionWithSecret Of(Subscription subscription, string secret) =>
        Fill(new SubscriptionWithSecret { Secret = secret }, subscription);
}
