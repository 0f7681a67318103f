using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Enfuce.Wire;

/// <summary>The response to a change.</summary>
public sealed record DoneResponse
{
    /// <summary>The action that was done.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>The id of the customer.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }
}

/// <summary>The response to a look-up of an id.</summary>
public sealed record IdResponse
{
    /// <summary>The id of the customer.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }
}

/// <summary>An error response.</summary>
public sealed record ErrorBody
{
    /// <summary>The request's correlation id, or a new UUID.</summary>
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }

    /// <summary>The time of the response, UTC.</summary>
    [JsonPropertyName("timestamp")]
    public required string Timestamp { get; init; }

    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("status")]
    public required int Status { get; init; }

    /// <summary>The error, as a sentence.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>Every defect of the request.</summary>
    [JsonPropertyName("errors")]
    public required FieldErrorBody[] Errors { get; init; }
}

/// <summary>A defect of the request.</summary>
public sealed record FieldErrorBody
{
    /// <summary>The field; members of an object after a dot.</summary>
    [JsonPropertyName("field")]
    public required string Field { get; init; }

    /// <summary>The code of the defect, for programs.</summary>
    [JsonPropertyName("code")]
    public required string Code { get; init; }

    /// <summary>The defect as a sentence, for people.</summary>
    [JsonPropertyName("message")]
    public required string Message { get; init; }
}
