using System.Globalization;
using System.Text;

namespace Onboarding.Fuzz.Wire;

/// <summary>Reads an HTTP/1.1 response from the bytes that were received.</summary>
public static class AnswerParser
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfLine = "\r\n"u8.ToArray();

    /// <summary>Returns the response, or null while a part of it is missing.</summary>
    /// <param name="received">The bytes.</param>
    /// <param name="isHead">Whether the request was a HEAD, whose response has no body.</param>
    /// <param name="isComplete">Whether nothing more will come.</param>
    public static Answer? Parse(ReadOnlySpan<byte> received, bool isHead, bool isComplete)
    {
        var end = received.IndexOf(EndOfHead);
        if (end < 0)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(received[..end]).Split("\r\n");
        var words = lines[0].Split(' ');
        if (!words[0].StartsWith("HTTP/1.", StringComparison.Ordinal) || words.Length < 2 || !int.TryParse(words[1], CultureInfo.InvariantCulture, out var status))
        {
            throw new IOException($"No HTTP response: {lines[0]}");
        }

        var rest = received[(end + EndOfHead.Length)..];
        if (status is >= 100 and < 200 and not 101)
        {
            return Parse(rest, isHead, isComplete);
        }

        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).GroupBy(line => line[0].ToLowerInvariant(), line => line[^1].Trim())
            .ToDictionary(group => group.Key, group => string.Join(", ", group), StringComparer.Ordinal);
        return Body(rest, headers, isHead || status is 101 or 204 or 304, isComplete) is { } body ? new(status, headers, body) : null;
    }

    private static byte[]? Body(ReadOnlySpan<byte> rest, Dictionary<string, string> headers, bool hasNone, bool isComplete)
    {
        if (hasNone)
        {
            return [];
        }

        if (headers.TryGetValue("content-length", out var text))
        {
            var length = int.Parse(text, CultureInfo.InvariantCulture);
            return rest.Length >= length ? rest[..length].ToArray() : null;
        }

        return headers.ContainsKey("transfer-encoding") ? Chunks(rest) : isComplete ? rest.ToArray() : null;
    }

    private static byte[]? Chunks(ReadOnlySpan<byte> rest)
    {
        var body = new List<byte>();
        while (true)
        {
            var line = rest.IndexOf(EndOfLine);
            if (line < 0)
            {
                return null;
            }

            var size = int.Parse(rest[..line], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (rest.Length < line + size + 4)
            {
                return null;
            }

            if (size == 0)
            {
                return [.. body];
            }

            body.AddRange(rest.Slice(line + 2, size));
            rest = rest[(line + size + 4)..];
        }
    }
}
