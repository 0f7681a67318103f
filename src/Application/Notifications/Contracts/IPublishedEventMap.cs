using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>
/// What a dialect's contract publishes of what happens to aggregates. Each dialect that has events brings one; all are asked about every domain event, in
/// the order in which the dialects are registered.
/// </summary>
public interface IPublishedEventMap
{
    /// <summary>The event as the contract knows it; null where it publishes nothing of it.</summary>
    /// <param name="happened">The domain event.</param>
    /// <param name="at">When it is published.</param>
    PublishedEvent? Of(IDomainEvent happened, DateTimeOffset at);
}

/// <summary>An event that is published. Data with other members than the type lists is a defect of the map: <see cref="ArgumentException"/>.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Origin">Which customer and request it is about.</param>
/// <param name="Data">The data, as it is sent; members that are absent are left out, not null.</param>
public sealed record PublishedEvent(EventType Type, EventOrigin Origin, JsonObject Data);
