using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>Where the webhook is.</summary>
public sealed record WebhookUrlBody
{
    /// <summary>An absolute https URL of at most 2,048 characters, without user information and fragment; http only for allowed internal receivers.</summary>
    [Mandatory]
    [JsonPropertyName("url")]
    public Field<string> Url { get; set; }
}

/// <summary>The webhook as it was configured.</summary>
public sealed record ConfiguredWebhookResponse : Envelope<ConfiguredWebhookBody>;

/// <summary>The webhook.</summary>
public sealed record WebhookResponse : Envelope<WebhookBody>;

/// <summary>A webhook with its secret.</summary>
public sealed record ConfiguredWebhookBody
{
    /// <summary>Where it is.</summary>
    [JsonPropertyName("url")]
    public string Url { get; init; } = "";

    /// <summary>The secret that signs, shown this once: whsec_ and 256 random bits in base64. Its whole text is the key.</summary>
    [JsonPropertyName("secret")]
    public string Secret { get; init; } = "";

    /// <summary>When it was configured first, UTC.</summary>
    [JsonPropertyName("created_at")]
    public string CreatedAt { get; init; } = "";
}

/// <summary>A webhook.</summary>
public sealed record WebhookBody
{
    /// <summary>Identity, a UUID.</summary>
    [JsonPropertyName("id")]
    public Guid Id { get; init; }

    /// <summary>Where it is.</summary>
    [JsonPropertyName("url")]
    public string Url { get; init; } = "";

    /// <summary>Always null.</summary>
    [JsonPropertyName("secret")]
    public string? Secret { get; init; }

    /// <summary>The events it is told of.</summary>
    [JsonPropertyName("events")]
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>When it was configured first, UTC.</summary>
    [JsonPropertyName("created_at")]
    public string CreatedAt { get; init; } = "";

    /// <summary>When it was last changed, UTC.</summary>
    [JsonPropertyName("updated_at")]
    public string UpdatedAt { get; init; } = "";
}
