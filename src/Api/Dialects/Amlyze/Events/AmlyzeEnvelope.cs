using System.Collections.ObjectModel;
using System.Text;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Events;

/// <summary>
/// Sends events in the format of AMLYZE: the CloudEvents attributes as Ce- headers and the data as the body, both as they were published.
/// </summary>
internal sealed class AmlyzeEnvelope : IEnvelope
{
    public DialectName Dialect => AmlyzeForms.Dialect;

    public (IReadOnlyDictionary<string, string> Headers, byte[] Body) Wrap(CloudEvent cloudEvent) =>
        (CloudEventHeaders.Of(cloudEvent), Encoding.UTF8.GetBytes(cloudEvent.Data));

    public IReadOnlyDictionary<string, string> Sign(IReadOnlyList<string> secrets, ReadOnlySpan<byte> body) =>
        ReadOnlyDictionary<string, string>.Empty;
}
