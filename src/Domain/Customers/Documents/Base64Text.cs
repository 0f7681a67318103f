using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>
/// Base64 (RFC 4648 section 4) as senders write contents: alone, or behind <c>data:&lt;type&gt;;base64,</c> (RFC 2397); line breaks anywhere, as MIME and PEM
/// encoders make them. Blanks are rejected, since a plus that went through a form arrives as one; so are the alphabet of URLs and missing padding.
/// </summary>
internal static class Base64Text
{
    private const string Scheme = "data:";
    private const string Coding = ";base64";

    // A media type and its parameters; whoever writes more is not naming a type.
    private const int LongestPrefix = 256;

    /// <summary>Decodes with a single allocation, and none if the text is rejected for its length.</summary>
    /// <returns>Why not; nothing if <paramref name="bytes"/> is the content.</returns>
    public static Rule? Decode(ReadOnlySpan<char> text, int maxBytes, out byte[] bytes)
    {
        bytes = [];
        if (!WithoutPrefix(ref text))
        {
            return DocumentContentErrors.NotBase64;
        }

        var characters = text.Length - text.Count('\r') - text.Count('\n');
        if (characters == 0)
        {
            return DocumentContentErrors.Empty;
        }

        var length = (characters / 4 * 3) - Padding(text);
        if (length > maxBytes)
        {
            return DocumentContentErrors.TooLarge;
        }

        if (characters % 4 != 0 || text.ContainsAny(' ', '\t'))
        {
            return DocumentContentErrors.NotBase64;
        }

        bytes = new byte[length];
        return Convert.TryFromBase64Chars(text, bytes, out var written) && written == length ? null : DocumentContentErrors.NotBase64;
    }

    private static bool WithoutPrefix(ref ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var comma = text[..Math.Min(text.Length, LongestPrefix)].IndexOf(',');
        if (comma < 0 || !text[..comma].EndsWith(Coding, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        text = text[(comma + 1)..];
        return true;
    }

    private static int Padding(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.Length - 1; at >= 0 && count < 2 && text[at] is '=' or '\r' or '\n'; at--)
        {
            count += text[at] == '=' ? 1 : 0;
        }

        return count;
    }
}
