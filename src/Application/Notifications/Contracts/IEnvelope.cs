using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>How a dialect puts an event on the wire. Found by its dialect; a dialect without one has no subscriptions.</summary>
public interface IEnvelope
{
    /// <summary>The dialect.</summary>
    Dialect Dialect { get; }

    /// <summary>Headers, <c>Content-Type</c> among them, and body of an event.</summary>
    (IReadOnlyDictionary<string, string> Headers, byte[] Body) Wrap(CloudEvent told);
}

/// <summary>An event as CloudEvents 1.0 sees it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Type">Its type.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Data">Its data, JSON text.</param>
public sealed record CloudEvent(Guid Id, string Type, string Source, string Subject, DateTimeOffset Time, string Data);
