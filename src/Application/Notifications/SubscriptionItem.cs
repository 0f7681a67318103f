using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;

namespace Onboarding.Application.Notifications;

/// <summary>A subscription as it is shown: never its secrets.</summary>
public record SubscriptionItem
{
    /// <summary>Its identity.</summary>
    public Guid Id { get; init; }

    /// <summary>Its number, the order of the list.</summary>
    public long Number { get; init; }

    /// <summary>The account whose events it is told of.</summary>
    public string Account { get; init; } = "";

    /// <summary>Where to send.</summary>
    public string Url { get; init; } = "";

    /// <summary>The types it is told of, or *.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The dialect whose envelope is sent.</summary>
    public string Dialect { get; init; } = "";

    /// <summary>ACTIVE or PAUSED.</summary>
    public string State { get; init; } = "";

    /// <summary>Why it is paused; left out while it is active.</summary>
    public string? PausedBecause { get; init; }

    /// <summary>Until when the secret before signs too; left out if there is none.</summary>
    public DateTimeOffset? PreviousSecretUntil { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
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

/// <summary>A subscription with its new secret, which is shown this once.</summary>
public sealed record SubscriptionWithSecret : SubscriptionItem
{
    /// <summary>The secret: <c>whsec_</c> and 256 random bits in base64.</summary>
    public string Secret { get; init; } = "";

    internal static SubscriptionWithSecret Of(Subscription subscription, string secret) => Fill(new SubscriptionWithSecret { Secret = secret }, subscription);
}
