using System.Text;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.UnitTests.Notifications;

/// <summary>An envelope that sends the data as it is, and one type of event.</summary>
internal sealed class FakeEnvelope : IEnvelope
{
    /// <summary>The event of a case that a person has to decide.</summary>
    public static EventType Pending { get; } = new(UnitTests.Dialect.Amlyze, "scoring.pending", new EventMember("level"));

    /// <summary>The types of the tests.</summary>
    public static EventTypes Types { get; } = new([Pending]);

    public DialectName Dialect => UnitTests.Dialect.Amlyze;

    public (IReadOnlyDictionary<string, string> Headers, byte[] Body) Wrap(CloudEvent cloudEvent, string? profile) =>
        (new Dictionary<string, string> { ["Content-Type"] = "application/json" }, Encoding.UTF8.GetBytes($"{cloudEvent.Type} {cloudEvent.Subject} {cloudEvent.Data}"));

    public IReadOnlyDictionary<string, string> Sign(IReadOnlyList<string> secrets, ReadOnlySpan<byte> body) => new Dictionary<string, string>();
}
