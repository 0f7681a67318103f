using System.Net;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Receivers;

/// <summary>What may be the URL of a receiver.</summary>
public static class Receiver
{
    /// <summary>The longest URL, in characters.</summary>
    public const int UrlMaxLength = 2_048;

    /// <summary>The URL of a text: absolute, http or https, with a host, without user information and fragment; nothing for any other text.</summary>
    public static Uri? Read(string? text) =>
        text is { Length: > 0 and <= UrlMaxLength }
        && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter == '\\')
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.Host.Length > 0 && url.UserInfo.Length == 0 && !text.Contains('#', StringComparison.Ordinal) && !Authority(text).Contains('@', StringComparison.Ordinal)
            ? url
            : null;

    /// <summary>
    /// What speaks against sending to a URL. <paramref name="addresses"/> are those its host has now; none if the name does not resolve yet: then
    /// https is taken, since every address is looked at again whenever something is sent.
    /// </summary>
    public static IReadOnlyList<Finding> Findings(string? text, IReadOnlyList<IPAddress> addresses, AllowedReceivers allowed)
    {
        if (Read(text) is not { } url)
        {
            return [Finding.Of(SubscriptionErrors.InvalidUrl, "/url")];
        }

        if (addresses.Count == 0 && IsThisMachine(url))
        {
            addresses = [IPAddress.Loopback];
        }

        if (allowed.HasName(url.IdnHost) || (addresses.Count > 0 && addresses.All(address => allowed.Permit(url, address))))
        {
            return [];
        }

        var isPlain = url.Scheme == Uri.UriSchemeHttp;
        return !isPlain && addresses.Count == 0 ? [] : [Finding.Of(isPlain ? SubscriptionErrors.HttpsRequired : SubscriptionErrors.ReceiverRejected, "/url")];
    }

    // These names never leave the machine (RFC 6761), though not every resolver knows them.
    private static bool IsThisMachine(Uri url) =>
        $".{url.IdnHost.TrimEnd('.')}".EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static string Authority(string text)
    {
        var from = text.IndexOf("//", StringComparison.Ordinal) + 2;
        var to = text.AsSpan(from).IndexOfAny('/', '?');
        return to < 0 ? text[from..] : text.Substring(from, to);
    }
}
