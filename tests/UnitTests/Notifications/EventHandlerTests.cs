using System.Text.Json.Nodes;
using Onboarding.Application.Notifications.ListEvents;
using Onboarding.Application.Notifications.ListEventsOfCommunication;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Notifications;

public class EventHandlerTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeSubscriptions _store = new();
    private readonly FakeCaller _caller = new() { Account = new("A") };

    [Fact]
    public async Task The_feed_has_pages_in_order_and_reports_the_last_deleted_event()
    {
        Publish("A", "N-1");
        var second = Publish("A", "N-2");
        Publish("B", "N-3");

        var page = await new ListEventsHandler(_store, _caller).Handle(new() { Limit = 1 }, default);
        var all = await new ListEventsHandler(_store, _caller with { SeesEveryAccount = true }).Handle(new(), default);

        (page.Items.Single().Sequence, page.Next, page.DeletedThrough).Should().Be((1L, "1", 5L));
        (all.Items.Count, all.Next, all.DeletedThrough).Should().Be((3, null, 9L));
        all.Items[1].Should().BeEquivalentTo(new
        {
            Sequence = 2L,
            Specversion = "1.0",
            second.Id,
            second.Type,
            Source = "N-2",
            Subject = "X",
            Time = At,
            Datacontenttype = "application/json",
            Account = "A",
            CustomerId = second.CustomerId.Value,
        });
        all.Items[1].Data.GetProperty("level").GetString().Should().Be("HIGH");
    }

    [Fact]
    public async Task Polling_finds_the_events_of_exactly_that_number()
    {
        var published = Publish("A", "N-1");
        Publish("A", "N-1 ");
        Publish("B", "N-1");

        (await new ListEventsOfCommunicationHandler(_store, FakeEnvelope.Types, _caller).Handle(new("N-1"), default)).Should().Equal(new ReportedEvent(published.Type, "N-1", "X", published.Data));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("N-1", true)]
    public void Polling_requires_a_number(string number, bool isTaken) => new ListEventsOfCommunicationValidator().Validate(new ListEventsOfCommunication(number)).IsValid.Should().Be(isTaken);

    [Fact]
    public void A_number_has_at_most_256_characters()
    {
        new ListEventsOfCommunicationValidator().Validate(new ListEventsOfCommunication(new('x', 256))).IsValid.Should().BeTrue();
        new ListEventsOfCommunicationValidator().Validate(new ListEventsOfCommunication(new('x', 257))).IsValid.Should().BeFalse();
    }

    [Fact]
    public void An_unknown_type_is_rejected()
    {
        new ListEventsValidator(FakeEnvelope.Types).Validate(new ListEvents { Type = "no.such" }).IsValid.Should().BeFalse();
        new ListEventsValidator(FakeEnvelope.Types).Validate(new ListEvents { Type = FakeEnvelope.Pending.Name }).IsValid.Should().BeTrue();
    }

    private Event Publish(string account, string request)
    {
        var published = Event.Register(
            _store.Events.Count + 1, FakeEnvelope.Pending, new(new(account), CustomerId.New(At), "X", request), new JsonObject { ["level"] = "HIGH" }, At);
        published.SetSequence(published.Number);
        _store.Events.Add(published);
        return published;
    }
}
