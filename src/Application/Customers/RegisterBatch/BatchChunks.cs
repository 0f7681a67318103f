using System.Runtime.CompilerServices;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>Cuts a stream of items into chunks, each of which is one transaction.</summary>
public static class BatchChunks
{
    /// <summary>The most items of a chunk.</summary>
    public const int MaxItems = 200;

    /// <summary>A chunk that has grown to this many bytes is closed.</summary>
    public const int MaxBytes = 4 << 20;

    /// <summary>
    /// The chunks in order. No chunk names a customer twice: an item may rest on what one before it stored. The last chunks come when
    /// the stream has ended well; if it fails before, they never come, so that of a short batch nothing is stored.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<BatchItem>> InChunks(
        this IAsyncEnumerable<BatchItem> items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var held = new List<BatchItem>();
        long size = 0;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (held.Count == MaxItems || size >= MaxBytes)
            {
                foreach (var chunk in WithoutRepeats(held))
                {
                    yield return chunk;
                }

                held = [];
                size = 0;
            }

            held.Add(item);
            size += item.Size;
        }

        foreach (var chunk in WithoutRepeats(held))
        {
            yield return chunk;
        }
    }

    /// <summary>The same chunks, the next one read while the one at hand is stored. Where reading fails, what was read before it is handed out first.</summary>
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
            // Whoever stops listening still has to wait: nobody may dispose of a reader that is reading.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await reader.DisposeAsync();
        }
    }

    private static IEnumerable<IReadOnlyList<BatchItem>> WithoutRepeats(List<BatchItem> items)
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
