using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>
/// Decodes Base64 (RFC 4648 section 4), alone or after <c>data:&lt;type&gt;;base64,</c> (RFC 2397). Line breaks are permitted anywhere, because MIME
/// and PEM encoders write them. Spaces are rejected, because a plus sign in form data arrives as a space. The URL alphabet and missing padding are
/// rejected too.
/// </summary>
internal static class Base64Text
{
    private const string Scheme = "data:";
    private const string Coding = ";base64";

    // A media type with its parameters is shorter than this.
    private const int LongestPrefix = 256;

    /// <summary>Decodes the text. Allocates only the result, and only if the text is not too long.</summary>
    /// <returns>The broken rule; null if <paramref name="bytes"/> is the content.</returns>
    public static Rule? Decode(ReadOnlySpan<char> text, int maxBytes, out byte[] bytes)
    {
        bytes = [];
        if (!TryRemovePrefix(ref text))
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

    private static bool TryRemovePrefix(ref ReadOnlySpan<char> text)
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
