using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Partitions;

namespace Onboarding.UnitTests.Common.Partitions;

/// <summary>When work on a partition may begin, and when the partition may be released.</summary>
public class HeldPartitionTests
{
    private static readonly DateTimeOffset Far = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Work_begins_while_the_lease_is_alive()
    {
        using var alive = Held(Far);
        using var expired = Held(DateTimeOffset.UnixEpoch);

        using (var work = alive.Begin())
        {
            work.Should().NotBeNull();
            alive.IsIdle.Should().BeFalse();
        }

        alive.IsIdle.Should().BeTrue();
        expired.Begin().Should().BeNull();
        expired.IsIdle.Should().BeTrue();
        expired.Lost.IsCancellationRequested.Should().BeTrue();
    }

    [Fact]
    public void A_closed_partition_begins_no_work_and_lets_running_work_end()
    {
        using var held = Held(Far);
        var running = held.Begin()!;

        held.Close();

        held.Begin().Should().BeNull();
        held.IsIdle.Should().BeFalse();
        running.Lost.IsCancellationRequested.Should().BeFalse();
        running.Dispose();
        held.IsIdle.Should().BeTrue();
    }

    [Fact]
    public void Only_held_partitions_begin_work()
    {
        var gained = 0;
        using var partitions = new HeldPartitions();
        partitions.Gained += () => gained++;

        partitions.Add([]);
        partitions.Add([Held(Far, 3), Held(Far, 7), Held(DateTimeOffset.UnixEpoch, 9)]);

        gained.Should().Be(1);
        partitions.Held.Should().BeEquivalentTo([3, 7]);
        partitions.Begin(3).Should().NotBeNull();
        partitions.Begin(4).Should().BeNull();
        partitions.Begin(9).Should().BeNull();
    }

    private static HeldPartition Held(DateTimeOffset until, int number = 0) =>
        new(number, new Lease($"partitions/{number:00}", "me", 1, until, TimeSpan.Zero, TimeProvider.System), TimeProvider.System);
}
