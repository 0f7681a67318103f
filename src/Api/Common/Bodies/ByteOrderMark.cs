using System.Buffers;

namespace Onboarding.Api.Common.Bodies;

/// <summary>The byte order mark that a UTF-8 text may begin with (RFC 8259, 8.1: it may be passed over).</summary>
internal static class ByteOrderMark
{
    /// <summary>Its length.</summary>
    public static int Length => Mark.Length;

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    /// <summary>The text without it.</summary>
    public static ReadOnlyMemory<byte> Strip(ReadOnlyMemory<byte> text) => text.Span.StartsWith(Mark) ? text[Mark.Length..] : text;

    /// <summary>The beginning of a text, at least <see cref="Length"/> bytes or all there are, without it.</summary>
    public static ReadOnlySequence<byte> Strip(ReadOnlySequence<byte> text) =>
        text.Length >= Mark.Length && text.Slice(0, Mark.Length).ToArray().AsSpan().SequenceEqual(Mark) ? text.Slice(Mark.Length) : text;
}
