using System.Buffers.Text;
using System.Text;

namespace Onboarding.Load.Wire;

/// <summary>Finds the end of an HTTP/1.1 response, by its length or by its chunks.</summary>
public static class AnswerReader
{
    /// <summary>Returns the response if all of it was received; chunks are joined in place.</summary>
    public static bool TryRead(Memory<byte> received, out Answer answer)
    {
        answer = default;
        var bytes = received.Span;
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = bytes[..(end + 2)];
        if (head.Length < 12 || !head.StartsWith("HTTP/1.1 "u8) || !Utf8Parser.TryParse(head.Slice(9, 3), out int status, out _))
        {
            throw new IOException("the answer is not HTTP/1.1");
        }

        var body = received[(end + 4)..];
        int length;
        if (Field(head, "Content-Length"u8) is { IsEmpty: false } text)
        {
            if (!Utf8Parser.TryParse(text, out length, out _))
            {
                throw new IOException("the answer's length is not a number");
            }

            if (body.Length < length)
            {
                return false;
            }
        }
        else if (Field(head, "Transfer-Encoding"u8).IsEmpty)
        {
            length = 0;
        }
        else if (Chunks(body.Span, join: false) < 0)
        {
            return false;
        }
        else
        {
            length = Chunks(body.Span, join: true);
        }

        answer = new(status, body[..length], Ascii.EqualsIgnoreCase(Field(head, "Connection"u8), "close"u8));
        return true;
    }

    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        for (var at = head.IndexOf("\r\n"u8) + 2; at < head.Length;)
        {
            var line = head[at..];
            line = line[..line.IndexOf("\r\n"u8)];
            if (line.Length > name.Length && line[name.Length] == ':' && Ascii.EqualsIgnoreCase(line[..name.Length], name))
            {
                return line[(name.Length + 1)..].Trim((byte)' ');
            }

            at += line.Length + 2;
        }

        return [];
    }

    // The length of all chunks together; negative while the last one is missing.
    private static int Chunks(Span<byte> body, bool join)
    {
        var length = 0;
        for (var at = 0; ;)
        {
            var line = body[at..].IndexOf("\r\n"u8);
            if (line < 0)
            {
                return -1;
            }

            if (!Utf8Parser.TryParse(body.Slice(at, line), out int size, out _, 'x'))
            {
                throw new IOException("a chunk's length is not a number");
            }

            at += line + 2;
            if (body.Length < at + size + 2)
            {
                return -1;
            }

            if (join)
            {
                body.Slice(at, size).CopyTo(body[length..]);
            }

            length += size;
            at += size + 2;
            if (size == 0)
            {
                return length;
            }
        }
    }
}
