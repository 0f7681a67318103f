namespace Onboarding.Domain.Common;

/// <summary>
/// A part of the background work. All work about one customer is in the same partition, so that its order is kept while several instances share the
/// partitions.
/// </summary>
public static class Partition
{
    /// <summary>The number of partitions: more instances than this share no further work. Stored rows depend on it, so it never changes.</summary>
    public const int Count = 16;

    /// <summary>Returns the partition of work with an ordering key of 0 or more, from 0 to <see cref="Count"/> - 1.</summary>
    public static int Of(long key) => (int)(key % Count);

    /// <summary>Returns the partition of work about a customer, from 0 to <see cref="Count"/> - 1.</summary>
    /// <remarks>The last byte of a version-7 id is random.</remarks>
    public static int Of(CustomerId customer) => customer.Value.ToByteArray()[^1] % Count;
}
