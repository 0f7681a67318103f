using System.Buffers;

namespace Onboarding.Api.Common.Bodies;

/// <summary>The byte order mark with which a UTF-8 text may begin (RFC 8259, 8.1: it may be ignored).</summary>
internal static class ByteOrderMark
{
    /// <summary>The length of the mark.</summary>
    public static int Length => Mark.Length;

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    /// <summary>Returns the text without the mark.</summary>
    public static ReadOnlyMemory<byte> Strip(ReadOnlyMemory<byte> text) => text.Span.StartsWith(Mark) ? text[Mark.Length..] : text;

    /// <summary>
    /// Returns the beginning of a text without the mark. It must have at least <see cref="Length"/> bytes unless the text is shorter.
    /// </summary>
    public static ReadOnlySequence<byte> Strip(ReadOnlySequence<byte> text) =>
        text.Length >= Mark.Length && text.Slice(0, Mark.Length).ToArray().AsSpan().SequenceEqual(Mark) ? text.Slice(Mark.Length) : text;
}
