using System.Text.Json.Nodes;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>Where what happened is told. Receivers, the feed and clients that ask by communication number learn it within a second or two.</summary>
public interface IEvents
{
    /// <summary>
    /// Publishes an event. Called inside a unit of work (again if the work runs again) and saved with it, or not at all; events of one unit are told in
    /// the order of the calls. Data with other members than the type lists is a defect of the caller: <see cref="ArgumentException"/>.
    /// </summary>
    /// <param name="type">One of <see cref="EventTypes"/>.</param>
    /// <param name="origin">Whom it is about.</param>
    /// <param name="data">The data, as it is sent; members that are absent are left out, not null.</param>
    void Publish(EventType type, EventOrigin origin, JsonObject data);
}
