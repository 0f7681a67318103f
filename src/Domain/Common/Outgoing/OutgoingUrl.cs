using System.Net;

namespace Onboarding.Domain.Common.Outgoing;

/// <summary>Validates a URL that the service connects to.</summary>
public static class OutgoingUrl
{
    /// <summary>The maximum length of a URL, in characters.</summary>
    public const int MaxLength = 2_048;

    /// <summary>Parses a URL: absolute, http or https, with a host, without user information and fragment. Returns null for any other text.</summary>
    public static Uri? Parse(string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && TextRules.IsIdentifier(text) && !text.Any(letter => char.IsWhiteSpace(letter) || letter == '\\')
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.Host.Length > 0
        && url.UserInfo.Length == 0
        && !text.Contains('#', StringComparison.Ordinal)
        && !Authority(text).Contains('@', StringComparison.Ordinal)
            ? url
            : null;

    /// <summary>Returns the address that a host is (with or without brackets and a trailing dot); null if it is a name.</summary>
    public static IPAddress? Literal(string host) => IPAddress.TryParse(host.Trim('[', ']').TrimEnd('.'), out var address) ? address : null;

    /// <summary>
    /// Returns why the service does not connect to a URL; null if it does. <paramref name="addresses"/> is the address in it; empty if its host is a
    /// name. A name is accepted whatever its addresses are, because each connection checks them; plain http only where some internal addresses are
    /// allowed.
    /// </summary>
    public static UrlProblem? Problem(Uri? url, IReadOnlyList<IPAddress> addresses, AllowedHosts allowed)
    {
        if (url is null)
        {
            return UrlProblem.Invalid;
        }

        if (addresses.Count == 0 && IsLocalhost(url))
        {
            addresses = [IPAddress.Loopback];
        }

        if (allowed.HasName(url.IdnHost) || (addresses.Count > 0 && addresses.All(address => allowed.Allows(url, address))))
        {
            return null;
        }

        var isPlain = url.Scheme == Uri.UriSchemeHttp;
        return addresses.Count == 0 && (!isPlain || allowed.HasAddresses) ? null : isPlain ? UrlProblem.NotHttps : UrlProblem.NotAllowed;
    }

    // These names always mean this machine (RFC 6761), but not every resolver knows them.
    private static bool IsLocalhost(Uri url) =>
        $".{url.IdnHost.TrimEnd('.')}".EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static string Authority(string text)
    {
        var from = text.IndexOf("//", StringComparison.Ordinal) + 2;
        var to = text.AsSpan(from).IndexOfAny('/', '?');
        return to < 0 ? text[from..] : text.Substring(from, to);
    }
}

/// <summary>Why the service does not connect to a URL.</summary>
public enum UrlProblem
{
    /// <summary>The text is not an absolute URL with http or https.</summary>
    Invalid,

    /// <summary>It is plain http, and the host is not in the internal network or not allowed there.</summary>
    NotHttps,

    /// <summary>The host is in the internal network and not allowed.</summary>
    NotAllowed,
}
