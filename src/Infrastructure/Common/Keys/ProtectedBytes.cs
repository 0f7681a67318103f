using System.Buffers;
using System.Buffers.Text;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>What of a protected value can be told without its key: a fixed mark of 4 bytes, then the id of the key (the framework's documented payload format).</summary>
internal static class ProtectedBytes
{
    private const int MarkLength = 4;
    private const int HeadLength = MarkLength + 16;
    private const int HeadCharacters = 28;

    private static ReadOnlySpan<byte> Mark => [0x09, 0xF0, 0xC9, 0xF0];

    /// <summary>The key of a protected value; nothing if it is none.</summary>
    public static Guid? KeyOf(ReadOnlySpan<byte> value) =>
        value.Length >= HeadLength && value.StartsWith(Mark) ? new Guid(value[MarkLength..HeadLength]) : null;

    /// <summary>The key of a protected value that is stored as text; nothing if it is none.</summary>
    public static Guid? KeyOf(string value)
    {
        // The characters hold one byte more.
        Span<byte> head = stackalloc byte[HeadLength + 1];
        return value.Length >= HeadCharacters
            && Base64Url.DecodeFromChars(value.AsSpan(0, HeadCharacters), head, out _, out var length) == OperationStatus.Done
                ? KeyOf(head[..length])
                : null;
    }
}
