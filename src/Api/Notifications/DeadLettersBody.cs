using System.Text.Json.Serialization;

namespace Onboarding.Api.Notifications;

/// <summary>Which dead letters are to be sent again; all if nothing is said. Other members are rejected.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DeadLettersBody
{
    /// <summary>Those to this subscription.</summary>
    public Guid? Subscription { get; init; }

    /// <summary>Those of events of exactly this type.</summary>
    public string? Type { get; init; }

    /// <summary>Those made at this time (ISO 8601, UTC unless it says otherwise) or later.</summary>
    public string? From { get; init; }

    /// <summary>Those made before this time (ISO 8601, UTC unless it says otherwise).</summary>
    public string? To { get; init; }
}
