using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Notifications;

public class EventPublisherTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_dialect_publishes_only_the_events_of_its_contract_in_order()
    {
        var store = new Store();
        var publisher = new EventPublisher([new Map("one"), new Map("other", only: "first")], store, new FakeSequence(), new FixedClock(Now));

        publisher.Publish(new Happened("first"));
        publisher.Publish(new Happened("second"));
        publisher.Publish(new Unpublished());

        store.Added.Select(one => (one.Number, one.Type, one.Data, one.At)).Should().Equal(
            (1, "one", """{"what":"first"}""", Now), (2, "other", """{"what":"first"}""", Now), (3, "one", """{"what":"second"}""", Now));
    }

    [Fact]
    public void Without_a_dialect_with_events_none_is_published()
    {
        var store = new Store();

        new EventPublisher([], store, new FakeSequence(), new FixedClock(Now)).Publish(new Happened("first"));

        store.Added.Should().BeEmpty();
    }

    private sealed record Happened(string What) : IDomainEvent;

    private sealed record Unpublished : IDomainEvent;

    private sealed class Map(string name, string? only = null) : IPublishedEventMap
    {
        private readonly EventType _type = new(Dialect.Amlyze, name, new EventMember("what")) { Source = "customer" };

        public PublishedEvent? Of(IDomainEvent domainEvent, DateTimeOffset at) => domainEvent is Happened one && (only ?? one.What) == one.What
            ? new(_type, new(AccountId.Default, new(Guid.Empty), "X", null), new() { ["what"] = one.What })
            : null;
    }

    private sealed class Store : IEventStore
    {
        public List<Event> Added { get; } = [];

        public void Add(Event published) => Added.Add(published);
    }
}
