using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The response to the deletion of a customer.</summary>
/// <param name="Message">A sentence.</param>
public sealed record DeletedBody([property: JsonPropertyName("message")] string Message);

/// <summary>The response to a request with a missing or invalid token.</summary>
/// <param name="Message">Unauthenticated.</param>
public sealed record UnauthenticatedBody([property: JsonPropertyName("message")] string Message);

/// <summary>An error response with one sentence.</summary>
/// <param name="Error">The sentence.</param>
public sealed record ErrorBody([property: JsonPropertyName("error")] string Error);

/// <summary>An error response with one sentence in the envelope of read calls.</summary>
public sealed record LongErrorBody
{
    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("status_code")]
    public int StatusCode { get; init; }

    /// <summary>Request failed.</summary>
    [JsonPropertyName("message")]
    public string Message { get; init; } = "";

    /// <summary>The sentence.</summary>
    [JsonPropertyName("data")]
    public ErrorBody? Data { get; init; }
}

/// <summary>Every defective field with its sentences. Under profile 2024 the errors are nested in data.</summary>
public sealed record FieldErrorsBody
{
    /// <summary>error.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "error";

    /// <summary>422.</summary>
    [JsonPropertyName("status_code")]
    public int StatusCode { get; init; }

    /// <summary>Validation failed.</summary>
    [JsonPropertyName("message")]
    public string Message { get; init; } = "";

    /// <summary>Sentences by field.</summary>
    [JsonPropertyName("errors")]
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();
}

/// <summary>Every defective field with its sentences, in the format of the older pages.</summary>
public sealed record NestedFieldErrorsBody
{
    /// <summary>failed.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "failed";

    /// <summary>422.</summary>
    [JsonPropertyName("status_code")]
    public int StatusCode { get; init; }

    /// <summary>Request failed.</summary>
    [JsonPropertyName("message")]
    public string Message { get; init; } = "";

    /// <summary>The fields.</summary>
    [JsonPropertyName("data")]
    public FieldErrorsData? Data { get; init; }
}

/// <summary>Sentences by field.</summary>
/// <param name="Errors">The sentences.</param>
public sealed record FieldErrorsData([property: JsonPropertyName("errors")] IReadOnlyDictionary<string, string[]> Errors);
