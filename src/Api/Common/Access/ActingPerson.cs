using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The person on whose behalf a client calls the core API: the header X-Audit-User, at most 256 characters without control and invisible characters.
/// </summary>
internal static class ActingPerson
{
    /// <summary>The header.</summary>
    public const string Header = "X-Audit-User";

    private const string CoreRoot = "/onboarding/v1";

    /// <summary>The header is sent more than once, or its text cannot be stored unchanged.</summary>
    public static readonly Rule Invalid = Rule.Unpublished(
        "invalid_audit_user", $"{Header} must be sent once and have at most 256 characters without control and invisible characters");

    /// <summary>Returns whether a request is for the core API.</summary>
    public static bool IsCoreApi(this HttpContext context) => context.Request.Path.StartsWithSegments(CoreRoot);

    /// <summary>Returns the person that a request to the core API names; null if it names none.</summary>
    public static string? Of(HttpContext context) =>
        context.IsCoreApi() && context.Request.Headers[Header].ToString() is var name && !string.IsNullOrWhiteSpace(name)
            ? TextRules.Normalize(name)
            : null;

    /// <summary>Rejects a name that cannot be stored unchanged.</summary>
    public static void RejectUnreadable(HttpContext context)
    {
        if (Of(context) is { } name && (context.Request.Headers[Header].Count > 1 || !AccessLimits.IsName(name)))
        {
            throw new InvalidInput([Finding.Of(Invalid, $"/{Header}")]);
        }
    }
}
