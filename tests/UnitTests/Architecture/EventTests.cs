using System.Reflection;
using Onboarding.Application.Common;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Outbox;

namespace Onboarding.UnitTests.Architecture;

/// <summary>Events take one path: aggregates raise them, the unit of work collects them, and one place publishes them.</summary>
public class EventTests
{
    private static readonly Type[] Types = [.. typeof(AggregateRoot).Assembly.GetTypes(), .. typeof(IUnitOfWork).Assembly.GetTypes(), .. typeof(DomainEvents).Assembly.GetTypes()];

    [Fact]
    public void Only_the_publisher_adds_published_events() => Users(typeof(IEventStore)).Should().Equal(typeof(EventPublisher));

    [Fact]
    public void Only_the_unit_of_work_gives_events_to_the_publisher() => Users(typeof(IEventPublisher)).Should().Equal(typeof(DomainEvents));

    [Fact]
    public void The_dialects_and_the_core_API_decide_what_is_published() => Types.Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IPublishedEventMap)))
        .Should().OnlyContain(type => type == typeof(CoreEventMap) || type.Namespace!.StartsWith("Onboarding.Application.Dialects.", StringComparison.Ordinal));

    [Fact]
    public void An_event_is_a_record_in_the_contracts_of_the_domain() => Types.Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IDomainEvent)))
        .Should().NotBeEmpty().And.OnlyContain(type => type.IsSealed && type.Namespace!.StartsWith("Onboarding.Domain.", StringComparison.Ordinal)
            && type.Namespace.EndsWith(".Contracts", StringComparison.Ordinal) && type.GetMethod("<Clone>$") != null);

    private static IEnumerable<Type> Users(Type port) => Types
        .Where(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(made => made.GetParameters().Any(one => one.ParameterType == port)));
}
