using System.Text;
using Microsoft.Extensions.Primitives;

namespace Onboarding.Api.Common.Access;

/// <summary>Reads client id and secret from an Authorization header (RFC 7617, UTF-8).</summary>
internal static class BasicCredentials
{
    private const string Scheme = "Basic ";

    // Far more than an id and a secret need; a longer header is not decoded.
    private const int LongestHeader = 2_048;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns whether a header uses this scheme, whatever it contains.</summary>
    public static bool IsScheme(string header) => header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads the credentials. Returns false unless there is one well-formed pair with an id: for other schemes, invalid base64 or UTF-8, a missing
    /// colon, or control characters.
    /// </summary>
    public static bool TryRead(StringValues header, out string clientId, out string secret)
    {
        (clientId, secret) = ("", "");
        if (header is not [{ Length: <= LongestHeader } text] || !IsScheme(text))
        {
            return false;
        }

        var encoded = text.AsSpan(Scheme.Length).Trim(' ');
        Span<byte> decoded = stackalloc byte[LongestHeader];
        if (encoded.ContainsAny(" \t\r\n") || !Convert.TryFromBase64Chars(encoded, decoded, out var length))
        {
            return false;
        }

        return TrySplit(decoded[..length], out clientId, out secret);
    }

    private static bool TrySplit(ReadOnlySpan<byte> pair, out string clientId, out string secret)
    {
        (clientId, secret) = ("", "");
        string text;
        try
        {
            text = Strict.GetString(pair);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || string.IsNullOrWhiteSpace(text[..colon]) || text.Any(char.IsControl))
        {
            return false;
        }

        (clientId, secret) = (text[..colon], text[(colon + 1)..]);
        return true;
    }
}
