using System.IO.Pipelines;
using System.Text;
using Onboarding.Api.Dialects.Amlyze.Batches;

namespace Onboarding.UnitTests.Dialects.Amlyze.Batches;

/// <summary>A body that arrives in segments, as from a network.</summary>
internal static class Pieces
{
    public const int MaxItemBytes = 20_000;

    /// <summary>Returns all elements as text; null for one that is too large.</summary>
    public static async Task<IReadOnlyList<string?>> Read(byte[] body, Func<int, int> sizeOf, int maxItemBytes = MaxItemBytes)
    {
        var elements = new List<string?>();
        await foreach (var element in new BatchReader(Of(body, sizeOf), maxItemBytes).Elements(CancellationToken.None))
        {
            elements.Add(element.Json is null ? null : Encoding.UTF8.GetString(element.Json.Value.Span));
        }

        return elements;
    }

    /// <summary>Returns a reader of the body. The function returns the size of a segment by its number.</summary>
    public static PipeReader Of(byte[] body, Func<int, int> sizeOf) =>
        PipeReader.Create(new SegmentedStream(body, sizeOf), new StreamPipeReaderOptions(bufferSize: 64, minimumReadSize: 1));

    private sealed class SegmentedStream(byte[] body, Func<int, int> sizeOf) : MemoryStream(body)
    {
        private int _pieces;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span[..Math.Min(buffer.Length, sizeOf(_pieces++))]));
    }
}
