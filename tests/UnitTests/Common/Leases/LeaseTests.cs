using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.UnitTests.Common.Leases;

/// <summary>When a lease is alive.</summary>
public class LeaseTests
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_lease_is_alive_until_its_end_without_the_margin()
    {
        var (clock, lease) = Acquired();

        clock.Pass(8.9);
        lease.IsAlive.Should().BeTrue();
        lease.Remaining.Should().Be(TimeSpan.FromSeconds(0.1));
        clock.Pass(0.1);
        lease.IsAlive.Should().BeFalse();
    }

    [Theory]
    [InlineData(-3600, 9)]
    [InlineData(9, 0)]
    public void A_clock_that_is_set_back_or_stands_still_makes_no_lease_longer(double utcSeconds, double measuredSeconds)
    {
        var (clock, lease) = Acquired();

        clock.Move(utcSeconds, measuredSeconds);

        lease.IsAlive.Should().BeFalse();
    }

    [Fact]
    public void A_renewal_counts_from_its_beginning()
    {
        var (clock, lease) = Acquired();
        clock.Pass(3);
        var term = LeaseTerm.Begin(Duration, clock);
        clock.Pass(4);

        lease.Extend(term);

        lease.SinceRenewal.Should().Be(TimeSpan.FromSeconds(4));
        lease.Remaining.Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void An_expired_lease_is_not_revived()
    {
        var (clock, lease) = Acquired();
        clock.Pass(9.5);

        lease.Extend(LeaseTerm.Begin(Duration, clock));

        lease.IsAlive.Should().BeFalse();
    }

    [Fact]
    public void A_lost_lease_is_not_revived()
    {
        var (clock, lease) = Acquired();

        lease.Lose();
        lease.Extend(LeaseTerm.Begin(Duration, clock));

        lease.IsAlive.Should().BeFalse();
    }

    private static (TwoClocks Clock, Lease Lease) Acquired()
    {
        var clock = new TwoClocks();
        return (clock, new Lease("work", "me", 1, LeaseTerm.Begin(Duration, clock), TimeSpan.FromSeconds(1), clock));
    }

    // The time of day and the measured time, which move apart.
    private sealed class TwoClocks : TimeProvider
    {
        private DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        private long _measured;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => _measured;

        public void Pass(double seconds) => Move(seconds, seconds);

        public void Move(double utcSeconds, double measuredSeconds)
        {
            _now += TimeSpan.FromSeconds(utcSeconds);
            _measured += TimeSpan.FromSeconds(measuredSeconds).Ticks;
        }
    }
}
