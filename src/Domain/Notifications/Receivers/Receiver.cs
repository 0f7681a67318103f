using System.Net;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Receivers;

/// <summary>Validates the URL of a receiver.</summary>
public static class Receiver
{
    /// <summary>The maximum length of a URL, in characters.</summary>
    public const int UrlMaxLength = 2_048;

    /// <summary>Parses a URL: absolute, http or https, with a host, without user information and fragment. Returns null for any other text.</summary>
    public static Uri? ParseUrl(string? text) =>
        text is { Length: > 0 and <= UrlMaxLength }
        && TextRules.IsIdentifier(text) && !text.Any(letter => char.IsWhiteSpace(letter) || letter == '\\')
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.Host.Length > 0
        && url.UserInfo.Length == 0
        && !text.Contains('#', StringComparison.Ordinal)
        && !Authority(text).Contains('@', StringComparison.Ordinal)
            ? url
            : null;

    /// <summary>
    /// Returns the reasons not to send to a URL. <paramref name="addresses"/> is the address in it; empty if its host is a name. A name is accepted
    /// whatever its addresses are, because each attempt checks them; plain http only where some internal addresses are allowed.
    /// </summary>
    public static IReadOnlyList<Finding> Findings(string? text, IReadOnlyList<IPAddress> addresses, AllowedReceivers allowed)
    {
        if (ParseUrl(text) is not { } url)
        {
            return [Finding.Of(SubscriptionErrors.InvalidUrl, "/url")];
        }

        if (addresses.Count == 0 && IsLocalhost(url))
        {
            addresses = [IPAddress.Loopback];
        }

        if (allowed.HasName(url.IdnHost) || (addresses.Count > 0 && addresses.All(address => allowed.Allows(url, address))))
        {
            return [];
        }

        var isPlain = url.Scheme == Uri.UriSchemeHttp;
        return addresses.Count == 0 && (!isPlain || allowed.HasAddresses)
            ? []
            : [Finding.Of(isPlain ? SubscriptionErrors.HttpsRequired : SubscriptionErrors.ReceiverRejected, "/url")];
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
