using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The response to the deletion of a customer.</summary>
/// <param name="Message">A sentence.</param>
public sealed record DeletedBody([property: JsonPropertyName("message")] string Message);

/// <summary>The members that every response has that is not a success.</summary>
public abstract record FailureBody
{
    /// <summary>error; failed under profile 2024.</summary>
    [JsonPropertyName("status")]
    [JsonPropertyOrder(-4)]
    public string Status { get; init; } = "error";

    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("status_code")]
    [JsonPropertyOrder(-3)]
    public int StatusCode { get; init; }

    /// <summary>Always false. Only in the responses of the host of verification.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("success")]
    [JsonPropertyOrder(-2)]
    public bool? Success { get; init; }

    /// <summary>A sentence.</summary>
    [JsonPropertyName("message")]
    [JsonPropertyOrder(-1)]
    public string Message { get; init; } = "";
}

/// <summary>The response to a request with a missing or invalid token.</summary>
public sealed record UnauthenticatedBody : FailureBody;

/// <summary>A response with one sentence.</summary>
public sealed record ErrorBody : FailureBody
{
    /// <summary>The sentence.</summary>
    [JsonPropertyName("error")]
    public string Error { get; init; } = "";

    /// <summary>The sentence again, where the pages of read calls have it.</summary>
    [JsonPropertyName("data")]
    public ErrorData? Data { get; init; }
}

/// <summary>A sentence.</summary>
/// <param name="Error">The sentence.</param>
public sealed record ErrorData([property: JsonPropertyName("error")] string Error);

/// <summary>Every defective field with its sentences, at each place where a page or a live client looks for them.</summary>
public sealed record FieldErrorsBody : FailureBody
{
    /// <summary>Sentences by field.</summary>
    [JsonPropertyName("errors")]
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>The same sentences by field, and once more under errors.</summary>
    [JsonPropertyName("data")]
    public FieldErrorsData? Data { get; init; }

    /// <summary>The same sentences by field. Only in the responses of the host of verification.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("validation_errors")]
    public IReadOnlyDictionary<string, string[]>? ValidationErrors { get; init; }

    /// <summary>Where the values of some fields can be looked up; list positions are *. Only in the responses of the host of verification.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("field_hints")]
    public IReadOnlyDictionary<string, string>? FieldHints { get; init; }
}

/// <summary>Sentences by field.</summary>
public sealed record FieldErrorsData
{
    /// <summary>The sentences, each under the field's name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Fields { get; set; }

    /// <summary>The sentences.</summary>
    [JsonPropertyName("errors")]
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();
}
