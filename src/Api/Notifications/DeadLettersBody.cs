using System.Text.Json.Serialization;

namespace Onboarding.Api.Notifications;

/// <summary>A filter of dead letters to redeliver; an empty body means all. Unknown members are rejected.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DeadLettersBody
{
    /// <summary>Dead letters to this subscription.</summary>
    public Guid? Subscription { get; init; }

    /// <summary>Dead letters of events of exactly this type.</summary>
    public string? Type { get; init; }

    /// <summary>Dead letters created at this time (ISO 8601, UTC unless it has an offset) or later.</summary>
    public string? From { get; init; }

    /// <summary>Dead letters created before this time (ISO 8601, UTC unless it has an offset).</summary>
    public string? To { get; init; }
}
