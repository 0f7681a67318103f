using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Enfuce.Wire;

/// <summary>What a change is answered with.</summary>
public sealed record DoneResponse
{
    /// <summary>What was done.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>The id of the customer.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }
}

/// <summary>An id that was looked up.</summary>
public sealed record IdResponse
{
    /// <summary>The id of the customer.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }
}

/// <summary>What is no success.</summary>
public sealed record ErrorBody
{
    /// <summary>The request's correlation id, or a new UUID.</summary>
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }

    /// <summary>When, UTC.</summary>
    [JsonPropertyName("timestamp")]
    public required string Timestamp { get; init; }

    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("status")]
    public required int Status { get; init; }

    /// <summary>What is wrong, in a sentence.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>Every defect of the request.</summary>
    [JsonPropertyName("errors")]
    public required FieldErrorBody[] Errors { get; init; }
}

/// <summary>One defect.</summary>
public sealed record FieldErrorBody
{
    /// <summary>The field; parts of an object after a dot.</summary>
    [JsonPropertyName("field")]
    public required string Field { get; init; }

    /// <summary>What is wrong, a word for programs.</summary>
    [JsonPropertyName("code")]
    public required string Code { get; init; }

    /// <summary>What is wrong, a sentence for people.</summary>
    [JsonPropertyName("message")]
    public required string Message { get; init; }
}
