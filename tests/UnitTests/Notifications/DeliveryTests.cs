using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.UnitTests.Notifications;

public class DeliveryTests
{
    private static readonly RetrySchedule Schedule = new(TimeSpan.FromSeconds(4), TimeSpan.FromHours(72));
    private static readonly DateTimeOffset Began = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(200, null)]
    [InlineData(299, null)]
    [InlineData(301, DeliveryFailure.Redirected)]
    [InlineData(308, DeliveryFailure.Redirected)]
    [InlineData(400, DeliveryFailure.Rejected)]
    [InlineData(408, DeliveryFailure.Busy)]
    [InlineData(410, DeliveryFailure.Gone)]
    [InlineData(425, DeliveryFailure.Busy)]
    [InlineData(429, DeliveryFailure.Busy)]
    [InlineData(499, DeliveryFailure.Rejected)]
    [InlineData(500, DeliveryFailure.ReceiverFailed)]
    [InlineData(503, DeliveryFailure.ReceiverFailed)]
    [InlineData(101, DeliveryFailure.ReceiverFailed)]
    public void Only_2xx_is_a_success_and_each_failure_has_its_kind(int status, DeliveryFailure? failure) =>
        DeliveryOutcome.Of(status, null).Failure.Should().Be(failure);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_first_retry_comes_within_five_seconds(double chance) =>
        (Schedule.Next(1, Began, Began, null, chance)!.Value - Began).TotalSeconds.Should().BeInRange(2, 5);

    [Fact]
    public void Pauses_grow_to_twelve_hours_and_end_after_three_days()
    {
        var pauses = new List<TimeSpan>();
        var now = Began;
        while (Schedule.Next(pauses.Count + 1, Began, now, null, 1) is { } next)
        {
            pauses.Add(next - now);
            now = next;
        }

        now.Should().Be(Began.AddHours(72));
        pauses.SkipLast(1).Should().BeInAscendingOrder();
        pauses.Max().Should().Be(TimeSpan.FromHours(12));
        pauses.Count.Should().BeInRange(10, 20);
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(1, 4)]
    [InlineData(10_000_000, 86_400)]
    public void The_time_that_the_receiver_requests_is_respected_up_to_a_day(int asked, int waited) =>
        (Schedule.Next(1, Began, Began, TimeSpan.FromSeconds(asked), 1)!.Value - Began).TotalSeconds.Should().Be(waited);

    [Fact]
    public void Any_number_of_failures_causes_no_overflow() => Schedule.Next(int.MaxValue, Began, Began, TimeSpan.MinValue, 1).Should().Be(Began.AddHours(12));
}
