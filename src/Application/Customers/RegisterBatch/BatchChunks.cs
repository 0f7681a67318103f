using System.Runtime.CompilerServices;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>Splits a stream of items into chunks. Each chunk is one transaction.</summary>
public static class BatchChunks
{
    /// <summary>The maximum number of items in a chunk.</summary>
    public const int MaxItems = 200;

    /// <summary>A chunk that has reached this size in bytes is complete.</summary>
    public const int MaxBytes = 4 << 20;

    /// <summary>
    /// Returns the chunks in order. No chunk names a customer twice, because an item may depend on data that an earlier item stored. The last chunks
    /// are returned only when the stream has ended without an error. If it fails, they are not returned, so no item of a short batch is stored.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<BatchItem>> InChunks(
        this IAsyncEnumerable<BatchItem> items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var buffer = new List<BatchItem>();
        long size = 0;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (buffer.Count == MaxItems || size >= MaxBytes)
            {
                foreach (var chunk in SplitAtRepeats(buffer))
                {
                    yield return chunk;
                }

                buffer = [];
                size = 0;
            }

            buffer.Add(item);
            size += item.Size;
        }

        foreach (var chunk in SplitAtRepeats(buffer))
        {
            yield return chunk;
        }
    }

    /// <summary>
    /// Returns the same chunks, and reads the next one while the caller stores the current one. If reading fails, returns the chunks before it first.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<BatchItem>> ReadAhead(
        this IAsyncEnumerable<IReadOnlyList<BatchItem>> chunks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reader = chunks.GetAsyncEnumerator(cancellationToken);
        var next = reader.MoveNextAsync().AsTask();
        try
        {
            while (await next)
            {
                var chunk = reader.Current;
                next = Task.Run(() => reader.MoveNextAsync().AsTask(), CancellationToken.None);
                yield return chunk;
            }
        }
        finally
        {
            // The enumerator cannot be disposed while it reads. A caller that stops early waits for the read.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await reader.DisposeAsync();
        }
    }

    private static IEnumerable<IReadOnlyList<BatchItem>> SplitAtRepeats(List<BatchItem> items)
    {
        var chunk = new List<BatchItem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.ExternalId is { } id && !ids.Add(id))
            {
                yield return chunk;
                chunk = [];
                ids = new(StringComparer.Ordinal) { id };
            }

            chunk.Add(item);
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
