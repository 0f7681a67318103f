using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>
/// Maps domain events to the events that a dialect's contract publishes. Each dialect with events registers one map. Every domain event is passed to
/// all maps, in the order in which the dialects are registered.
/// </summary>
public interface IPublishedEventMap
{
    /// <summary>Returns the event that the contract publishes; null if it publishes none.</summary>
    /// <param name="domainEvent">The domain event.</param>
    /// <param name="at">The time of publication.</param>
    PublishedEvent? Of(IDomainEvent domainEvent, DateTimeOffset at);
}

/// <summary>
/// An event to publish. Data with members that the type does not list is a defect of the map and throws <see cref="ArgumentException"/>.
/// </summary>
/// <param name="Type">The type.</param>
/// <param name="Origin">The customer and the request it is about.</param>
/// <param name="Data">The data as sent. Members without a value are absent, not null.</param>
public sealed record PublishedEvent(EventType Type, EventOrigin Origin, JsonObject Data);
