using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications;

/// <summary>A subscription as the API shows it, without its secrets.</summary>
public record SubscriptionItem
{
    /// <summary>The id.</summary>
    public Guid Id { get; init; }

    /// <summary>The number, by which lists are ordered.</summary>
    public long Number { get; init; }

    /// <summary>The account whose events it receives.</summary>
    public string Account { get; init; } = "";

    /// <summary>The URL of the receiver.</summary>
    public string Url { get; init; } = "";

    /// <summary>The types that it receives, or *.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The dialect that defines the message format.</summary>
    public string Dialect { get; init; } = "";

    /// <summary>ACTIVE or PAUSED.</summary>
    public string State { get; init; } = "";

    /// <summary>The reason of the pause; absent while it is active.</summary>
    public string? PausedBecause { get; init; }

    /// <summary>The time until which the previous secret also signs; absent if there is none.</summary>
    public DateTimeOffset? PreviousSecretUntil { get; init; }

    /// <summary>The time of creation.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time of the last change.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    internal static SubscriptionItem Of(Subscription subscription) => Fill(new SubscriptionItem(), subscription);

    private protected static T Fill<T>(T item, Subscription subscription) where T : SubscriptionItem => item with
    {
        Id = subscription.Id,
        Number = subscription.Number,
        Account = subscription.Account.Value,
        Url = subscription.Url,
        Types = subscription.Types,
        Dialect = subscription.Dialect.Value,
        State = Codes<SubscriptionState>.Of(subscription.State),
        PausedBecause = subscription.PausedBecause,
        PreviousSecretUntil = subscription.PreviousUntil,
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

    internal static SubscriptionWithSecret Of(Subscription subscription, string secret) => Fill(new SubscriptionWithSecret { Secret = secret }, subscription);
}
