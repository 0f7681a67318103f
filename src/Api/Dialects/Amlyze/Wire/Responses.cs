using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>An accepted request, under every profile.</summary>
/// <param name="ResultType">REQUEST_ACCEPTED.</param>
/// <param name="Warnings">
/// Values that are probably mistakes, and names that were ignored, at most 100; absent if there are none. Under the default profile only.
/// </param>
public sealed record AcceptedBody(string ResultType, IReadOnlyList<FindingBody>? Warnings = null);

/// <summary>A rejection under A and C.</summary>
/// <param name="ResultType">REQUEST_REJECTED.</param>
/// <param name="ErrorCode">The first finding's code.</param>
/// <param name="ErrorDescription">The first finding's text.</param>
public sealed record OneCodeBody(string ResultType, string ErrorCode, string ErrorDescription);

/// <summary>A rejection under B.</summary>
/// <param name="Errors">Every text.</param>
public sealed record TextsBody(IReadOnlyList<string> Errors);

/// <summary>A rejection under the default profile.</summary>
/// <param name="ResultType">REQUEST_REJECTED.</param>
/// <param name="ErrorCode">The first finding's code.</param>
/// <param name="ErrorDescription">The first finding's text.</param>
/// <param name="Errors">Every text.</param>
/// <param name="Findings">The findings, at most 1,000.</param>
public sealed record EverythingBody(
    string ResultType, string ErrorCode, string ErrorDescription, IReadOnlyList<string> Errors, IReadOnlyList<FindingBody> Findings);

/// <summary>One defect.</summary>
/// <param name="Code">The code.</param>
/// <param name="Path">JSON pointer (RFC 6901) into the request.</param>
/// <param name="Message">The text.</param>
public sealed record FindingBody(string Code, string Path, string Message);

/// <summary>An error response without findings, under A and B, and under C for 500.</summary>
/// <param name="ResultType">REQUEST_REJECTED.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">The name of the status.</param>
public sealed record ShortFailure(string ResultType, int Status, string Error);

/// <summary>An error response without findings, under C; under the default profile it also has a result type.</summary>
/// <param name="ResultType">REQUEST_REJECTED, under the default profile only.</param>
/// <param name="Timestamp">The time of the response, with offset.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">The name of the status.</param>
/// <param name="Path">The requested path.</param>
public sealed record LongFailure(string? ResultType, string Timestamp, int Status, string Error, string Path);

/// <summary>A 401 response under D, which has the error only, and under the default profile.</summary>
/// <param name="ResultType">REQUEST_REJECTED, under the default profile only.</param>
/// <param name="Timestamp">The time of the response, with offset, under the default profile only.</param>
/// <param name="Status">The HTTP status, under the default profile only.</param>
/// <param name="Error">The error.</param>
/// <param name="Path">The requested path, under the default profile only.</param>
public sealed record UnauthorizedBody(string? ResultType, string? Timestamp, int? Status, ErrorCodeBody Error, string? Path);

/// <summary>A 401 response of the call for events under the default profile.</summary>
/// <param name="Events">Empty.</param>
/// <param name="Errors">The error as the call documents it.</param>
/// <param name="Error">The error as D has it.</param>
public sealed record UnauthorizedEventsBody(IReadOnlyList<EventBody> Events, IReadOnlyList<EventErrorBody> Errors, ErrorCodeBody Error);

/// <summary>The error of a 401 response.</summary>
/// <param name="Code">unauthorized.</param>
public sealed record ErrorCodeBody(string Code);

/// <summary>Writes the responses.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AcceptedBody))]
[JsonSerializable(typeof(OneCodeBody))]
[JsonSerializable(typeof(TextsBody))]
[JsonSerializable(typeof(EverythingBody))]
[JsonSerializable(typeof(ShortFailure))]
[JsonSerializable(typeof(LongFailure))]
[JsonSerializable(typeof(UnauthorizedBody))]
[JsonSerializable(typeof(UnauthorizedEventsBody))]
[JsonSerializable(typeof(BatchFailure))]
[JsonSerializable(typeof(EventsBody))]
public sealed partial class AmlyzeResponseContext : JsonSerializerContext;
