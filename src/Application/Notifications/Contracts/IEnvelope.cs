using Onboarding.Domain.Common;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>How a dialect puts an event on the wire. Found by its dialect; a dialect without one has no subscriptions.</summary>
public interface IEnvelope
{
    /// <summary>The dialect.</summary>
    DialectName Dialect { get; }

    /// <summary>Headers, <c>Content-Type</c> among them, and body of an event.</summary>
    (IReadOnlyDictionary<string, string> Headers, byte[] Body) Wrap(CloudEvent told);

    /// <summary>
    /// The headers of the dialect's own signature, made with each try beside those of Standard Webhooks, which every message has; none if its contract has
    /// no other.
    /// </summary>
    /// <param name="secrets">Those that sign, as they were shown, the newest first.</param>
    /// <param name="body">The exact body.</param>
    IReadOnlyDictionary<string, string> Sign(IReadOnlyList<string> secrets, ReadOnlySpan<byte> body);
}

/// <summary>An event as CloudEvents 1.0 sees it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Type">Its type.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Data">Its data, JSON text.</param>
public sealed record CloudEvent(Guid Id, string Type, string Source, string Subject, DateTimeOffset Time, string Data);
