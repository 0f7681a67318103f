using System.Collections.Concurrent;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Partitions;

/// <summary>
/// The partitions of the background work that this process holds. A service reads only the due work of <see cref="Held"/>, and begins each
/// piece by <see cref="Begin"/>.
/// </summary>
internal sealed class HeldPartitions : IDisposable
{
    private readonly ConcurrentDictionary<int, HeldPartition> _all = new();

    /// <summary>Called after this process acquired partitions: their work may be due.</summary>
    public event Action? Gained;

    /// <summary>The numbers of the partitions whose work this process may begin.</summary>
    public IReadOnlyList<int> Held => [.. _all.Values.Where(one => one.IsOpen).Select(one => one.Number)];

    /// <summary>All partitions whose lease this process has, including those that it is about to release.</summary>
    public IReadOnlyCollection<HeldPartition> All => [.. _all.Values];

    /// <summary>Returns whether this process holds all partitions, so that due work needs no condition.</summary>
    public static bool IsAll(IReadOnlyList<int> held) => held.Count == Partition.Count;

    /// <summary>Begins work on a partition; null if this process does not hold it any more. Dispose of the result at the end of the work.</summary>
    public PartitionWork? Begin(int partition) => _all.TryGetValue(partition, out var held) ? held.Begin() : null;

    /// <summary>Adds partitions that this process acquired.</summary>
    public void Add(IReadOnlyCollection<HeldPartition> acquired)
    {
        foreach (var one in acquired)
        {
            _all[one.Number] = one;
        }

        if (acquired.Count > 0)
        {
            Gained?.Invoke();
        }
    }

    /// <summary>Removes a partition that this process released or lost.</summary>
    public void Remove(HeldPartition one) => _all.TryRemove(KeyValuePair.Create(one.Number, one));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var one in _all.Values)
        {
            one.Dispose();
        }
    }
}
