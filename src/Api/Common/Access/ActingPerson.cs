using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>The person for whom a client calls the house's own API: the header X-Audit-User, at most 256 characters, none of them a control character.</summary>
internal static class ActingPerson
{
    /// <summary>The header.</summary>
    public const string Header = "X-Audit-User";

    private const string CoreRoot = "/onboarding/v1";

    private static readonly Rule Invalid = Rule.Unpublished("invalid_audit_user", $"{Header} has at most 256 characters, none of them a control character, and is sent once");

    /// <summary>Whether a request is for the house's own API.</summary>
    public static bool IsCoreApi(this HttpContext context) => context.Request.Path.StartsWithSegments(CoreRoot);

    /// <summary>The person that a request to the house names; nothing if it names none.</summary>
    public static string? Of(HttpContext context) =>
        context.IsCoreApi() && context.Request.Headers[Header].ToString() is var name && !string.IsNullOrWhiteSpace(name) ? name : null;

    /// <summary>Rejects a name that could not be written down as it is.</summary>
    public static void RejectUnreadable(HttpContext context)
    {
        if (Of(context) is { } name && (context.Request.Headers[Header].Count > 1 || !AccessLimits.IsName(name)))
        {
            throw new InvalidInput([Finding.Of(Invalid, $"/{Header}")]);
        }
    }
}
