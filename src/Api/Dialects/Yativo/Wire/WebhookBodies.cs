using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The URL of the webhook.</summary>
public sealed record WebhookUrlBody
{
    /// <summary>
    /// An absolute https URL of at most 2,048 characters, without user information and fragment; http only for allowed internal receivers.
    /// </summary>
    [Mandatory]
    [JsonPropertyName("url")]
    public Field<string> Url { get; set; }
}

/// <summary>The response with a webhook.</summary>
public sealed record WebhookResponse : Envelope<WebhookBody>;

/// <summary>The response with the webhooks of the account: one or none.</summary>
public sealed record WebhookListResponse : Envelope<WebhookBody[]>;

/// <summary>The response to the deletion of a webhook.</summary>
public sealed record WebhookDeletedResponse : Envelope<DeletedBody>;

/// <summary>A webhook with its secret.</summary>
public sealed record WebhookBody
{
    /// <summary>Identity, a UUID.</summary>
    [JsonPropertyName("id")]
    public Guid Id { get; init; }

    /// <summary>The URL.</summary>
    [JsonPropertyName("url")]
    public string Url { get; init; } = "";

    /// <summary>The signing secret: whsec_ and 256 random bits in base64. The key is its whole text.</summary>
    [JsonPropertyName("secret")]
    public string? Secret { get; init; }

    /// <summary>general: the webhook receives every event of this API.</summary>
    [JsonPropertyName("events")]
    public string Events { get; init; } = "";

    /// <summary>The time of the first configuration, UTC.</summary>
    [JsonPropertyName("created_at")]
    public string CreatedAt { get; init; } = "";

    /// <summary>The time of the last change, UTC.</summary>
    [JsonPropertyName("updated_at")]
    public string UpdatedAt { get; init; } = "";
}
