using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Partitions;

/// <summary>The number of partitions that each of several instances holds: equal, or one more for the first ones if they cannot be equal.</summary>
internal static class PartitionShare
{
    /// <summary>Returns the share of an instance.</summary>
    /// <param name="instances">The number of live instances, at least 1.</param>
    /// <param name="position">The position of the instance among them, from 0.</param>
    public static int Of(int instances, int position) =>
        (Partition.Count / instances) + (position < Partition.Count % instances ? 1 : 0);
}
