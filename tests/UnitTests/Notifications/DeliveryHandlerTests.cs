using MediatR;
using Onboarding.Application.Notifications.GetDelivery;
using Onboarding.Application.Notifications.ListDeliveries;
using Onboarding.Application.Notifications.RedeliverDeadLetters;
using Onboarding.Application.Notifications.RedeliverDelivery;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Notifications;

public class DeliveryHandlerTests
{
    private static readonly SubscriptionDraft Draft = new() { Url = "https://8.8.8.8/hook", Types = [SubscriptionDraft.EveryType] };

    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly FakeSubscriptions _subscriptions = new();
    private readonly FakeCaller _caller = new() { Account = new("A") };
    private readonly Subscription _subscription;

    public DeliveryHandlerTests()
    {
        _subscription = Subscription.Register(1, Guid.NewGuid(), new("A"), Dialect.Amlyze, Draft, "sealed", _clock.Now);
        _subscriptions.Add(_subscription);
    }

    [Fact]
    public async Task Redeliver_makes_a_completed_delivery_pending_again()
    {
        var delivery = Dead(7);
        _clock.Advance(TimeSpan.FromHours(1));

        await Redeliver(7);

        (delivery.State, delivery.DueAt, delivery.Failures).Should().Be((DeliveryState.Pending, _clock.Now, 0));
    }

    [Fact]
    public async Task Redeliver_rejects_a_pending_delivery_and_one_of_a_deleted_subscription()
    {
        Pending(7);
        Dead(8);

        (await Rejected(7)).Should().Be(SubscriptionErrors.DeliveryPending);
        _subscription.End(_clock.Now);
        (await Rejected(8)).Should().Be(SubscriptionErrors.SubscriptionEnded);
    }

    [Fact]
    public async Task Redeliver_does_not_find_a_delivery_of_another_account()
    {
        Dead(7);
        var acts = new Func<Task>[]
        {
            () => Redeliver(8),
            () => new RedeliverDeliveryHandler(_subscriptions, new FakeCaller(), _clock).Handle(new(7), default),
            () => new GetDeliveryHandler(_subscriptions, new FakeCaller()).Handle(new(7), default),
        };

        foreach (var act in acts)
        {
            await act.Should().ThrowAsync<NotFound>();
        }
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(1_000, 1_000, false)]
    [InlineData(1_001, 1_000, true)]
    public async Task At_most_1000_dead_letters_are_redelivered_at_once(int dead, int queued, bool more)
    {
        for (var i = 0; i < dead; i++)
        {
            Dead(i + 1);
        }

        (await RedeliverAll(new())).Should().Be(new RedeliveredDeadLetters(queued, more));
        _subscriptions.Deliveries.Count(one => one.State == DeliveryState.Pending).Should().Be(queued);
    }

    [Fact]
    public async Task Dead_letters_are_selected_by_the_filters_of_the_request()
    {
        await RedeliverAll(new() { Subscription = _subscription.Id, Type = "onboarding.ping", From = "2026-01-01", To = "2026-01-02T00:00:00+02:00" });

        _subscriptions.Asked.Should().Be((
            new DeliveryFilter(_subscription.Id, "onboarding.ping", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.FromHours(2))), (AccountId?)_caller.Account));
        var act = () => RedeliverAll(new() { Subscription = Guid.NewGuid() });
        await act.Should().ThrowAsync<NotFound>();
    }

    [Theory]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-01-01T08:00:00Z", true)]
    [InlineData("01.01.2026", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("2026-1-1", false)]
    [InlineData("-2026-01-01", false)]
    public void A_time_has_the_format_of_ISO_8601(string text, bool isTaken)
    {
        new RedeliverDeadLettersValidator(FakeEnvelope.Types).Validate(new RedeliverDeadLetters { From = text }).IsValid.Should().Be(isTaken);
        new ListDeliveriesValidator(FakeEnvelope.Types).Validate(new ListDeliveries { To = text }).IsValid.Should().Be(isTaken);
    }

    [Fact]
    public void Unknown_types_and_states_are_rejected()
    {
        new ListDeliveriesValidator(FakeEnvelope.Types).Validate(new ListDeliveries { Type = "no.such", State = "LOST" }).Errors.Select(error => error.PropertyName).Should().BeEquivalentTo("Type", "State");
        new ListDeliveriesValidator(FakeEnvelope.Types).Validate(new ListDeliveries { Type = "onboarding.ping", State = "DEAD" }).IsValid.Should().BeTrue();
    }

    [Fact]
    public async Task A_delivery_is_shown_with_its_attempts()
    {
        Pending(7);
        Dead(8);

        var pending = await new GetDeliveryHandler(_subscriptions, _caller).Handle(new(7), default);
        var dead = await new GetDeliveryHandler(_subscriptions, _caller).Handle(new(8), default);

        (pending.Id, pending.SubscriptionId, pending.State, pending.DueAt, pending.LastFailure).Should().Be((7, _subscription.Id, "PENDING", _clock.Now, null));
        (dead.State, dead.DueAt, dead.Attempts, dead.LastStatus, dead.LastFailure).Should().Be(("DEAD", null, 1, 500, "RECEIVER_FAILED"));
    }

    [Fact]
    public async Task A_list_has_pages_and_rejects_an_unknown_subscription()
    {
        Pending(7);
        Pending(8);
        var handler = new ListDeliveriesHandler(_subscriptions, _caller);

        var page = await handler.Handle(new() { Subscription = _subscription.Id, Limit = 1 }, default);

        (page.Items.Single().Id, page.Next).Should().Be((7, "7"));
        var act = () => handler.Handle(new() { Subscription = Guid.NewGuid() }, default);
        await act.Should().ThrowAsync<NotFound>();
    }

    private Task<Unit> Redeliver(long number) => new RedeliverDeliveryHandler(_subscriptions, _caller, _clock).Handle(new(number), default);

    private Task<RedeliveredDeadLetters> RedeliverAll(RedeliverDeadLetters command) => new RedeliverDeadLettersHandler(_subscriptions, _caller, _clock).Handle(command, default);

    private async Task<Rule> Rejected(long number) => (await ((Func<Task>)(() => Redeliver(number))).Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule;

    private Delivery Pending(long number)
    {
        var delivery = Delivery.Register(number, _subscription, Guid.NewGuid(), "onboarding.ping", new(new Dictionary<string, string>(), []), _clock.Now);
        _subscriptions.Add(delivery);
        return delivery;
    }

    private Delivery Dead(long number)
    {
        var delivery = Pending(number);
        delivery.RecordAttempt(DeliveryOutcome.Of(500, null), _clock.Now, TimeSpan.Zero, new(TimeSpan.FromSeconds(1), TimeSpan.Zero), 0);
        return delivery;
    }
}
