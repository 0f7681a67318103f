using Microsoft.AspNetCore.WebUtilities;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Outcomes to documented bodies (amlyze.md, Answers). Pure; which of them a client sees says its profile.</summary>
internal static class AmlyzeWriter
{
    /// <summary>The result type of what was accepted.</summary>
    public const string AcceptedType = "REQUEST_ACCEPTED";

    /// <summary>The result type of what was rejected.</summary>
    public const string RejectedType = "REQUEST_REJECTED";

    /// <summary>The body of every accepted request.</summary>
    public static ReadOnlyMemory<byte> Accepted { get; } = """{"resultType":"REQUEST_ACCEPTED"}"""u8.ToArray();

    /// <summary>A and C: the first code and its text.</summary>
    public static object OneCode(IReadOnlyList<Finding> findings, Func<Finding, (string Code, string Message)> say)
    {
        var (code, message) = say(findings[0]);
        return new OneCodeBody(RejectedType, code, message);
    }

    /// <summary>B: every text, no codes.</summary>
    public static object Texts(IReadOnlyList<Finding> findings) => new TextsBody([.. findings.Select(finding => AmlyzeWording.Message(finding))]);

    /// <summary>Default: the keys of C and B, and every finding with its place.</summary>
    public static object Everything(IReadOnlyList<Finding> findings) => new EverythingBody(
        RejectedType,
        findings[0].Code,
        AmlyzeWording.Message(findings[0]),
        [.. findings.Select(finding => AmlyzeWording.Message(finding))],
        [.. findings.Select(finding => new FindingBody(finding.Code, finding.Path, AmlyzeWording.Message(finding)))]);

    /// <summary>A and B: the shape printed for 404 and 500.</summary>
    public static object FailureOf2023(Failure failure) => new ShortFailure(RejectedType, failure.Status, Reason(failure.Status));

    /// <summary>C: one shape for what the server failed at, one for everything else.</summary>
    public static object FailureOf2024(Failure failure) => failure.Status >= StatusCodes.Status500InternalServerError
        ? FailureOf2023(failure)
        : new LongFailure(null, Timestamp(failure.At), failure.Status, Reason(failure.Status), failure.Path);

    /// <summary>Default: the keys of both.</summary>
    public static object FailureOfDefault(Failure failure) => failure.Status >= StatusCodes.Status500InternalServerError
        ? FailureOf2023(failure)
        : new LongFailure(RejectedType, Timestamp(failure.At), failure.Status, Reason(failure.Status), failure.Path);

    /// <summary>Batches: what failed, and everything else as C says it.</summary>
    public static object FailureOfBatch(Failure failure) => failure.Status >= StatusCodes.Status500InternalServerError
        ? new BatchFailure("500", "Processing failed", (long)failure.Elapsed.TotalMilliseconds)
        : FailureOf2024(failure);

    private static string Reason(int status) => ReasonPhrases.GetReasonPhrase(status);

    private static string Timestamp(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", System.Globalization.CultureInfo.InvariantCulture);
}
