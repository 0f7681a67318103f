using System.Text.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>
/// The stored events by name, with their handlers. The list is built at start: a missing or duplicate name, or an event without a handler, stops the
/// start.
/// </summary>
internal sealed class OutboxEvents
{
    private readonly Dictionary<string, KnownEventType> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> _names = [];

    public OutboxEvents(IServiceProviderIsService services)
    {
        foreach (var type in typeof(IStoredEvent).Assembly.GetTypes()
            .Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(IStoredEvent))))
        {
            var name = EventNameAttribute.Of(type);
            if (!_byName.TryAdd(name, (KnownEventType)Activator.CreateInstance(typeof(KnownEventType<>).MakeGenericType(type))!))
            {
                throw new InvalidOperationException($"Two events have the stored name {name}.");
            }

            if (!services.IsService(typeof(IDomainEventHandler<>).MakeGenericType(type)))
            {
                throw new InvalidOperationException($"The event {name} has no handler.");
            }

            _names.Add(type, name);
        }
    }

    /// <summary>Creates the message that stores an event.</summary>
    public OutboxMessage MessageOf(IStoredEvent domainEvent, long number, DateTimeOffset at) => new()
    {
        Number = number,
        Name = _names[domainEvent.GetType()],
        Account = domainEvent.Account,
        Key = domainEvent.Key,
        Order = domainEvent.Order,
        Payload = JsonSerializer.Serialize(domainEvent, domainEvent.GetType(), JsonSerializerOptions.Web),
        NotBefore = at,
    };

    /// <summary>Returns the command that handles a stored event.</summary>
    public IRequest<Unit> CommandFor(OutboxMessage message, IServiceProvider services) => _byName.TryGetValue(message.Name, out var known)
        ? known.CommandFor(message.Payload, services)
        : throw new InvalidOperationException($"This version does not know the event {message.Name}.");

    private abstract class KnownEventType
    {
        public abstract IRequest<Unit> CommandFor(string payload, IServiceProvider services);
    }

    private sealed class KnownEventType<TEvent> : KnownEventType where TEvent : IStoredEvent
    {
        public override IRequest<Unit> CommandFor(string payload, IServiceProvider services) =>
            services.GetRequiredService<IDomainEventHandler<TEvent>>().CommandFor(
                JsonSerializer.Deserialize<TEvent>(payload, JsonSerializerOptions.Web)!);
    }
}
