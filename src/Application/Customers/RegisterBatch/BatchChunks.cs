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
    /// The chunks in order. No chunk names a customer twice: an item may rest on what one before it stored. The last chunk comes when
    /// the stream has ended well; if the stream fails before, it never comes.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<BatchItem>> InChunks(
        this IAsyncEnumerable<BatchItem> items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var chunk = new List<BatchItem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        long size = 0;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (chunk.Count == MaxItems || size >= MaxBytes || (item.ExternalId is { } id && !ids.Add(id)))
            {
                yield return chunk;
                chunk = [];
                ids = item.ExternalId is { } first ? new(StringComparer.Ordinal) { first } : new(StringComparer.Ordinal);
                size = 0;
            }

            chunk.Add(item);
            size += item.Size;
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
