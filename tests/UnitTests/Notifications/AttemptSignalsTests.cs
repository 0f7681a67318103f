using Onboarding.Application.Notifications;

namespace Onboarding.UnitTests.Notifications;

/// <summary>A request that waits for an attempt wakes when it is stored.</summary>
public sealed class AttemptSignalsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly AttemptSignals _signals = new();

    [Fact]
    public async Task An_attempt_wakes_the_request_that_watches_the_delivery()
    {
        using var watch = _signals.Watch(7);
        var wait = watch.Wait(Long, CancellationToken.None);
        _signals.Report(8);
        wait.IsCompleted.Should().BeFalse();
        _signals.Report(7);
        await wait.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task An_attempt_before_the_wait_wakes_it_once()
    {
        using var watch = _signals.Watch(7);
        _signals.Report(7);
        await watch.Wait(Long, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));
        watch.Wait(Long, CancellationToken.None).IsCompleted.Should().BeFalse("a watch that stays set would query the database without a pause");
    }

    [Fact]
    public void A_watch_that_ended_is_not_woken()
    {
        var watch = _signals.Watch(7);
        watch.Dispose();
        _signals.Report(7);
        watch.Wait(Long, CancellationToken.None).IsCompleted.Should().BeFalse();
    }
}
