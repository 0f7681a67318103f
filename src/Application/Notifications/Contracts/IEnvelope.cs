using Onboarding.Domain.Common;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>The message format of a dialect's events. A dialect without one has no subscriptions.</summary>
public interface IEnvelope
{
    /// <summary>The dialect.</summary>
    DialectName Dialect { get; }

    /// <summary>Returns whether a documented version of the dialect has a type of events.</summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="profile">The version that the receiver expects; null if the service's setting applies.</param>
    bool Publishes(string type, string? profile) => true;

    /// <summary>Returns the headers, including <c>Content-Type</c>, and the body for an event.</summary>
    /// <param name="cloudEvent">The event.</param>
    /// <param name="profile">The documented version that the receiver expects; null if the service's setting applies.</param>
    (IReadOnlyDictionary<string, string> Headers, byte[] Body) Wrap(CloudEvent cloudEvent, string? profile);

    /// <summary>
    /// Returns the body as it is sent. A message about a new secret is stored with a placeholder, so that no stored body has a secret; here the
    /// secret takes its place. Any other body stays as it is.
    /// </summary>
    /// <param name="secrets">The signing secrets, as shown to the client, the newest first.</param>
    /// <param name="body">The stored body.</param>
    byte[] Complete(IReadOnlyList<string> secrets, byte[] body) => body;

    /// <summary>
    /// Returns the headers of the dialect's own signature, computed for each attempt. Every message has the headers of Standard Webhooks in addition.
    /// Empty if the contract has no signature of its own.
    /// </summary>
    /// <param name="secrets">The signing secrets, as shown to the client, the newest first.</param>
    /// <param name="body">The exact body.</param>
    IReadOnlyDictionary<string, string> Sign(IReadOnlyList<string> secrets, ReadOnlySpan<byte> body);
}

/// <summary>An event in the terms of CloudEvents 1.0.</summary>
/// <param name="Id">The id.</param>
/// <param name="Type">The type.</param>
/// <param name="Source">The source.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Time">The time of the event.</param>
/// <param name="Data">The data, JSON text.</param>
public sealed record CloudEvent(Guid Id, string Type, string Source, string Subject, DateTimeOffset Time, string Data);
