using Onboarding.Infrastructure.Notifications;

namespace Onboarding.UnitTests.Notifications;

/// <summary>A queue is woken by new deliveries of its own subscription.</summary>
public class NotificationSignalsTests
{
    private readonly NotificationSignals _signals = new();

    [Fact]
    public async Task New_deliveries_wake_the_queue_of_their_subscription_once()
    {
        _signals.Begin(1);
        _signals.Begin(2);

        _signals.NotifyDeliveries([1, 3]);

        _signals.TakeNew(2).Should().BeFalse();
        _signals.TakeNew(3).Should().BeFalse("it has no queue");
        _signals.TakeNew(1).Should().BeTrue();
        _signals.TakeNew(1).Should().BeFalse("the queue has looked");
        await _signals.Deliveries.Wait(Timeout.InfiniteTimeSpan, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(120));
    }

    [Fact]
    public void A_queue_that_begins_again_remembers_nothing()
    {
        _signals.Begin(1);
        _signals.NotifyDeliveries([1]);
        _signals.End(1);
        _signals.NotifyDeliveries([1]);

        _signals.Begin(1);

        _signals.TakeNew(1).Should().BeFalse("it reads what is due when it begins");
    }
}
