using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Dialects.Amlyze.Batches;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>Reads newline-delimited JSON with one customer a line. Ignores blank lines and a byte order mark. Only one line is in memory.</summary>
/// <param name="source">The source of the bytes.</param>
/// <param name="maxLineBytes">The maximum size of a line. A longer one is skipped and reported without its bytes.</param>
internal sealed class LineReader(PipeReader source, int maxLineBytes)
{
    private long _line;
    private bool _inLongLine;

    /// <summary>Reads the lines in order.</summary>
    public async IAsyncEnumerable<Element> Elements([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await source.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                if (Line(rest.Slice(0, end)) is { } element)
                {
                    yield return element;
                }

                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if ((!rest.IsEmpty || _inLongLine) && Line(rest) is { } last)
                {
                    yield return last;
                }

                source.AdvanceTo(read.Buffer.End);
                yield break;
            }

            if (rest.Length > maxLineBytes)
            {
                _inLongLine = true;
                rest = rest.Slice(rest.End);
            }

            source.AdvanceTo(rest.Start, read.Buffer.End);
        }
    }

    private Element? Line(ReadOnlySequence<byte> bytes)
    {
        _line++;
        if (_inLongLine || bytes.Length > maxLineBytes)
        {
            _inLongLine = false;
            return new(_line, null);
        }

        ReadOnlyMemory<byte> json = bytes.ToArray();
        json = _line == 1 ? ByteOrderMark.Strip(json) : json;
        return json.Span.Trim(" \t\r"u8).IsEmpty ? null : new(_line, json);
    }
}
