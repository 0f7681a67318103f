using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The endorsements of a customer.</summary>
public sealed record EndorsementListResponse : Envelope<EndorsementBody[]>
{
    /// <summary>Always true.</summary>
    [JsonPropertyName("success")]
    [JsonPropertyOrder(1)]
    public bool Success { get; init; } = true;
}

/// <summary>A link to an endorsement.</summary>
public sealed record EndorsementLinkResponse : Envelope<EndorsementLinkBody>
{
    /// <summary>Always true.</summary>
    [JsonPropertyName("success")]
    [JsonPropertyOrder(1)]
    public bool Success { get; init; } = true;
}

/// <summary>An endorsement: the permission of a customer to use a service, which follows from its verification.</summary>
public sealed record EndorsementBody
{
    /// <summary>The service, e.g. base; with a customer in capitalised words, e.g. Base.</summary>
    [JsonPropertyName("service")]
    public string Service { get; init; } = "";

    /// <summary>not_started, pending, approved or rejected.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "";

    /// <summary>The URL of the verification in a browser, as a list of one; empty if there is none or it is no longer needed.</summary>
    [JsonPropertyName("hosted_kyc_url")]
    public IReadOnlyList<string> HostedKycUrl { get; init; } = [];

    /// <summary>The time of the last decision, UTC; omitted before the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("updated")]
    public string? Updated { get; init; }
}

/// <summary>A link to an endorsement, as the pages of 2026 have it.</summary>
public sealed record EndorsementLinkBody
{
    /// <summary>The customer's id.</summary>
    [JsonPropertyName("customer_id")]
    public string CustomerId { get; init; } = "";

    /// <summary>The service.</summary>
    [JsonPropertyName("service")]
    public string Service { get; init; } = "";

    /// <summary>The URL of the verification in a browser; null if there is none or it is no longer needed.</summary>
    [JsonPropertyName("link")]
    public string? Link { get; init; }

    /// <summary>Always null: the links do not expire.</summary>
    [JsonPropertyName("expires_at")]
    public string? ExpiresAt { get; init; }
}
