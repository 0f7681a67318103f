using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Partitions;

namespace Onboarding.UnitTests.Common.Partitions;

/// <summary>When work on a partition may begin, and when the partition may be released.</summary>
public class HeldPartitionTests
{
    private static readonly TimeSpan Far = TimeSpan.FromDays(60_000);

    [Fact]
    public void Work_begins_while_the_lease_is_alive()
    {
        using var alive = Held(Far);
        using var expired = Held(TimeSpan.Zero);

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
    public void A_closed_partition_begins_no_work_and_is_not_idle_before_running_work_has_ended()
    {
        using var held = Held(Far);
        var running = held.Begin()!;

        held.Close();

        held.Begin().Should().BeNull();
        held.IsIdle.Should().BeFalse();
        running.Lost.IsCancellationRequested.Should().BeTrue("another instance waits for it");
        held.IsLost.Should().BeFalse("the lease is released, not left to expire");
        running.Dispose();
        held.IsIdle.Should().BeTrue();
    }

    [Fact]
    public void A_partition_whose_work_was_cancelled_is_lost_although_its_lease_is_alive()
    {
        using var held = Held(Far);

        held.Cancel();

        held.Lease.IsAlive.Should().BeTrue();
        held.IsOpen.Should().BeFalse();
        held.IsLost.Should().BeTrue();
    }

    [Fact]
    public void Only_held_partitions_begin_work()
    {
        var gained = 0;
        using var partitions = new HeldPartitions();
        partitions.Gained += () => gained++;

        partitions.Add([]);
        partitions.Add([Held(Far, 3), Held(Far, 7), Held(TimeSpan.Zero, 9)]);

        gained.Should().Be(1);
        partitions.Held.Should().BeEquivalentTo([3, 7]);
        partitions.Begin(3).Should().NotBeNull();
        partitions.Begin(4).Should().BeNull();
        partitions.Begin(9).Should().BeNull();
    }

    private static HeldPartition Held(TimeSpan duration, int number = 0)
    {
        var clock = TimeProvider.System;
        return new(number, new Lease($"partitions/{number:00}", "me", 1, LeaseTerm.Begin(duration, clock), TimeSpan.Zero, clock), clock);
    }
}
