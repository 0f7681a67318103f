using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>
/// Maps outcomes to the documented response bodies (amlyze.md, Answers), without side effects. The profile decides which body a client gets.
/// </summary>
internal static class AmlyzeWriter
{
    /// <summary>The result type of an accepted request.</summary>
    public const string AcceptedType = "REQUEST_ACCEPTED";

    /// <summary>The result type of a rejected request.</summary>
    public const string RejectedType = "REQUEST_REJECTED";

    /// <summary>The greatest number of warnings in a response.</summary>
    public const int MaxWarnings = 100;

    /// <summary>The published code of 401.</summary>
    public static ErrorCodeBody UnauthorizedCode { get; } = new("unauthorized");

    /// <summary>The body of an accepted request without warnings.</summary>
    public static ReadOnlyMemory<byte> Accepted { get; } = """{"resultType":"REQUEST_ACCEPTED"}"""u8.ToArray();

    /// <summary>Returns the body of an accepted request.</summary>
    public static ReadOnlyMemory<byte> AcceptedWith(IReadOnlyList<Finding> warnings) =>
        warnings.Count == 0 ? Accepted : JsonSerializer.SerializeToUtf8Bytes(
        new AcceptedBody(
            AcceptedType, [.. warnings.Take(MaxWarnings).Select(warning => new FindingBody(warning.Code, warning.Path, warning.Message))]),
        AmlyzeErrors.Wire.AcceptedBody);

    /// <summary>Returns the rejection of A and C: the first code and its text.</summary>
    public static object OneCode(IReadOnlyList<Finding> findings, Func<Finding, (string Code, string Message)> sentenceOf)
    {
        var (code, message) = sentenceOf(findings[0]);
        return new OneCodeBody(RejectedType, code, message);
    }

    /// <summary>Returns the rejection of B: every text, no codes.</summary>
    public static object Texts(IReadOnlyList<Finding> findings) => new TextsBody([.. findings.Select(finding => AmlyzeWording.Message(finding))]);

    /// <summary>Returns the rejection of the default profile: the members of C and B, and every finding with its path.</summary>
    public static object Everything(IReadOnlyList<Finding> findings) => new EverythingBody(
        RejectedType,
        findings[0].Code,
        AmlyzeWording.Message(findings[0]),
        [.. findings.Select(finding => AmlyzeWording.Message(finding))],
        [.. findings.Select(finding => new FindingBody(finding.Code, finding.Path, AmlyzeWording.Message(finding)))]);

    /// <summary>Returns the error of A and B: the format published for 404 and 500.</summary>
    public static object FailureOf2023(Failure failure) => new ShortFailure(RejectedType, failure.Status, Reason(failure.Status));

    /// <summary>Returns the error of C: one format for server errors, another one for all others.</summary>
    public static object FailureOf2024(Failure failure) => failure.Status >= StatusCodes.Status500InternalServerError
        ? FailureOf2023(failure)
        : new LongFailure(null, Timestamp(failure.At), failure.Status, Reason(failure.Status), failure.Path);

    /// <summary>Returns the error of the default profile: the members of both formats.</summary>
    public static object FailureOfDefault(Failure failure) => failure.Status >= StatusCodes.Status500InternalServerError
        ? FailureOf2023(failure)
        : new LongFailure(RejectedType, Timestamp(failure.At), failure.Status, Reason(failure.Status), failure.Path);

    /// <summary>Returns the error of a batch call: a format of its own for server errors, the format of C for all others.</summary>
    public static object FailureOfBatch(Failure failure) => failure.Status >= StatusCodes.Status500InternalServerError
        ? new BatchFailure("500", "Processing failed", (long)failure.Elapsed.TotalMilliseconds)
        : FailureOf2024(failure);

    /// <summary>The 401 of 2026: the whole published body.</summary>
    public static UnauthorizedBody Unauthorized2026 { get; } = new(null, null, null, UnauthorizedCode, null);

    /// <summary>Returns the 401 of the default profile: the object of 2026, and the members of the format before it.</summary>
    public static object UnauthorizedOfDefault(Failure failure) =>
        new UnauthorizedBody(RejectedType, Timestamp(failure.At), failure.Status, UnauthorizedCode, failure.Path);

    private static string Reason(int status) => ReasonPhrases.GetReasonPhrase(status);

    private static string Timestamp(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", System.Globalization.CultureInfo.InvariantCulture);
}
