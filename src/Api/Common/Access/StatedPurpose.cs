using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The purpose of a reading, for the audit trail: the header X-Audit-Purpose, at most 256 characters without control and invisible characters.
/// </summary>
internal static class StatedPurpose
{
    /// <summary>The header.</summary>
    public const string Header = "X-Audit-Purpose";

    /// <summary>The header is sent more than once, or its text cannot be stored unchanged.</summary>
    public static readonly Rule Invalid = Rule.Unpublished(
        "invalid_audit_purpose", $"{Header} must be sent once and have at most 256 characters without control and invisible characters");

    /// <summary>Returns the purpose that a request to the core API states; null if it states none.</summary>
    public static string? Of(HttpContext context) =>
        context.IsCoreApi() && context.Request.Headers[Header].ToString() is var text && !string.IsNullOrWhiteSpace(text)
            ? TextRules.Normalize(text)
            : null;

    /// <summary>Rejects a purpose that cannot be stored unchanged.</summary>
    public static void RejectUnreadable(HttpContext context)
    {
        if (Of(context) is { } text && (context.Request.Headers[Header].Count > 1 || !AccessLimits.IsName(text)))
        {
            throw new InvalidInput([Finding.Of(Invalid, $"/{Header}")]);
        }
    }
}
