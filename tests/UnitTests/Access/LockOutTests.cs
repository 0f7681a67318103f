using Onboarding.Application.Access.SignIn;

namespace Onboarding.UnitTests.Access;

public class LockOutTests
{
    private readonly ManualClock _clock = new();
    private readonly LockOut _lockOut;

    public LockOutTests() => _lockOut = new LockOut(new LockOutOptions(), _clock);

    [Fact]
    public void Four_failures_do_not_lock_the_fifth_locks_for_30_seconds()
    {
        Fail(4);
        Remaining().Should().BeNull();
        Fail(1);
        Remaining().Should().Be(30);
        _clock.Advance(29.5);
        Remaining().Should().Be(0.5);
        _clock.Advance(0.5);
        Remaining().Should().BeNull();
    }

    [Fact]
    public void Each_further_failure_doubles_the_lock_up_to_15_minutes()
    {
        Fail(5);
        foreach (var seconds in new[] { 60, 120, 240, 480, 900, 900, 900 })
        {
            _clock.Advance(1_000);
            Remaining().Should().BeNull();
            Fail(1);
            Remaining().Should().Be(seconds);
        }
    }

    [Fact]
    public void Thousands_of_failures_lock_no_longer_than_the_longest_lock()
    {
        for (var i = 0; i < 5_000; i++)
        {
            _clock.Advance(1_000);
            Fail(1);
        }

        Remaining().Should().Be(900);
    }

    [Fact]
    public void Attempts_that_were_running_when_the_lock_began_do_not_prolong_it()
    {
        Fail(5);
        _clock.Advance(10);
        Fail(20);
        Remaining().Should().Be(20);
        _clock.Advance(20);
        Fail(1);
        Remaining().Should().Be(60);
    }

    [Fact]
    public void A_success_clears_the_failures_so_that_five_more_are_needed()
    {
        Fail(4);
        _lockOut.Succeeded("id", "");
        Fail(4);
        Remaining().Should().BeNull();
    }

    [Fact]
    public void The_lock_of_one_id_does_not_affect_another()
    {
        Fail(5);
        _lockOut.Remaining("other", "").Should().BeNull();
    }

    [Fact]
    public void Ids_above_the_limit_are_removed_in_the_order_of_their_last_failure()
    {
        Fail(5);
        for (var i = 0; i < 5; i++)
        {
            _lockOut.Failed("second", "");
        }

        for (var i = 0; i < LockOut.MostIds - 1; i++)
        {
            _lockOut.Failed($"stranger {i}", "");
        }

        (Remaining(), _lockOut.Remaining("second", "")?.TotalSeconds).Should().Be((null, 30));
        _lockOut.Failed("one more", "");
        _lockOut.Remaining("second", "").Should().BeNull();
    }

    [Fact]
    public void Above_the_limit_the_id_with_the_oldest_failure_is_removed()
    {
        Fail(5);
        for (var i = 0; i < LockOut.MostIds - 1; i++)
        {
            _lockOut.Failed($"stranger {i}", "");
        }

        Remaining().Should().Be(30);
        _lockOut.Failed("one more", "");
        Remaining().Should().BeNull();
    }

    [Fact]
    public void The_longest_lock_is_not_shorter_than_the_first() => FluentActions.Invoking(new LockOutOptions { FirstSeconds = 30, LongestSeconds = 29 }.Check)
        .Should().Throw<InvalidOperationException>().WithMessage("Authentication__LockOut__LongestSeconds is 29.*30*");

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _lockOut.Failed("id", "");
        }
    }

    private double? Remaining() => _lockOut.Remaining("id", "")?.TotalSeconds;
}
