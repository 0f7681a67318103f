using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>Acceptance, by every profile.</summary>
/// <param name="ResultType">REQUEST_ACCEPTED.</param>
public sealed record AcceptedBody(string ResultType);

/// <summary>Rejection by A and C.</summary>
/// <param name="ResultType">REQUEST_REJECTED.</param>
/// <param name="ErrorCode">The first finding's code.</param>
/// <param name="ErrorDescription">The first finding's text.</param>
public sealed record OneCodeBody(string ResultType, string ErrorCode, string ErrorDescription);

/// <summary>Rejection by B.</summary>
/// <param name="Errors">Every text.</param>
public sealed record TextsBody(IReadOnlyList<string> Errors);

/// <summary>Rejection by default.</summary>
/// <param name="ResultType">REQUEST_REJECTED.</param>
/// <param name="ErrorCode">The first finding's code.</param>
/// <param name="ErrorDescription">The first finding's text.</param>
/// <param name="Errors">Every text.</param>
/// <param name="Findings">Every finding, the first 1,000.</param>
public sealed record EverythingBody(
    string ResultType, string ErrorCode, string ErrorDescription, IReadOnlyList<string> Errors, IReadOnlyList<FindingBody> Findings);

/// <summary>One defect.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Path">JSON pointer (RFC 6901) into the request.</param>
/// <param name="Message">Its text.</param>
public sealed record FindingBody(string Code, string Path, string Message);

/// <summary>An answer that says no more than its status, by A and B, and by C for 500.</summary>
/// <param name="ResultType">REQUEST_REJECTED.</param>
/// <param name="Status">The status.</param>
/// <param name="Error">Its name.</param>
public sealed record ShortFailure(string ResultType, int Status, string Error);

/// <summary>An answer that says no more than its status, by C; by default with a result type too.</summary>
/// <param name="ResultType">REQUEST_REJECTED, by default only.</param>
/// <param name="Timestamp">When, with offset.</param>
/// <param name="Status">The status.</param>
/// <param name="Error">Its name.</param>
/// <param name="Path">The path that was asked for.</param>
public sealed record LongFailure(string? ResultType, string Timestamp, int Status, string Error, string Path);

/// <summary>The generated writers of the answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OneCodeBody))]
[JsonSerializable(typeof(TextsBody))]
[JsonSerializable(typeof(EverythingBody))]
[JsonSerializable(typeof(ShortFailure))]
[JsonSerializable(typeof(LongFailure))]
[JsonSerializable(typeof(BatchFailure))]
[JsonSerializable(typeof(EventsBody))]
public sealed partial class AmlyzeResponseContext : JsonSerializerContext;
