using System.Buffers;
using System.Buffers.Text;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>
/// Reads the part of a protected value that is not encrypted: a fixed mark of 4 bytes, then the key's id (the framework's documented payload format).
/// </summary>
internal static class ProtectedBytes
{
    private const int MarkLength = 4;
    private const int HeadLength = MarkLength + 16;
    private const int HeadCharacters = 28;

    private static ReadOnlySpan<byte> Mark => [0x09, 0xF0, 0xC9, 0xF0];

    /// <summary>Returns the key's id of a protected value; null if the value is not protected.</summary>
    public static Guid? KeyOf(ReadOnlySpan<byte> value) =>
        value.Length >= HeadLength && value.StartsWith(Mark) ? new Guid(value[MarkLength..HeadLength]) : null;

    /// <summary>Returns the key's id of a protected value that is stored as text; null if the value is not protected.</summary>
    public static Guid? KeyOf(string value)
    {
        // The 28 characters decode to one byte more than the head.
        Span<byte> head = stackalloc byte[HeadLength + 1];
        return value.Length >= HeadCharacters
            && Base64Url.DecodeFromChars(value.AsSpan(0, HeadCharacters), head, out _, out var length) == OperationStatus.Done
                ? KeyOf(head[..length])
                : null;
    }
}
