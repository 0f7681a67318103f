using System.Text;
using System.Text.Json;

namespace Onboarding.Api.Common.Files;

/// <summary>
/// A kind of file that a command writes: JSON lines that begin with the given members. Only a file of the same kind, or an empty one, is replaced.
/// </summary>
/// <param name="Name">The name of the kind in messages.</param>
/// <param name="Known">The members with which a line can begin; the first one always does.</param>
/// <param name="Last">The member that no other kind of file has after them.</param>
internal sealed record OutputKind(string Name, IReadOnlyList<string> Known, string Last)
{
    /// <summary>The text with which such a file begins, for files that are not JSON lines; null for those.</summary>
    public string? Start { get; private init; }

    /// <summary>Returns the kind of files that begin with a text, after a byte order mark if there is one.</summary>
    public static OutputKind Beginning(string name, string start) => new(name, [], "") { Start = start };

    private const int HeadBytes = 1 << 16;

    /// <summary>
    /// Returns whether a file is empty or begins with a line of this kind. Throws <see cref="IOException"/> if it is open elsewhere.
    /// </summary>
    public bool Matches(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Span<byte> head = new byte[HeadBytes];
        return IsHead(head[..stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)]);
    }

    private bool IsHead(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return true;
        }

        if (Start is { } start)
        {
            return (head.StartsWith("\uFEFF"u8) ? head["\uFEFF"u8.Length..] : head).StartsWith(Encoding.UTF8.GetBytes(start));
        }

        try
        {
            var reader = new Utf8JsonReader(head, isFinalBlock: false, state: default);
            var isFirst = true;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                if (name == Last)
                {
                    return !isFirst;
                }

                if (isFirst ? name != Known[0] : !Known.Contains(name))
                {
                    return false;
                }

                isFirst = false;
                if (!reader.TrySkip())
                {
                    return false;
                }
            }

            return false;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
