using System.Collections.ObjectModel;
using System.Text;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Events;

/// <summary>
/// Sends events in the format of AMLYZE: the CloudEvents attributes as Ce- headers and the data as the body, both as published by the receiver's
/// version.
/// </summary>
internal sealed class AmlyzeEnvelope(AmlyzeProfiles profiles) : IEnvelope
{
    public DialectName Dialect => AmlyzeForms.Dialect;

    public bool Publishes(string type, string? profile) => profiles.Named(profile).Publishes(type);

    public (IReadOnlyDictionary<string, string> Headers, byte[] Body) Wrap(CloudEvent cloudEvent, string? profile) =>
        (CloudEventHeaders.Of(cloudEvent), Encoding.UTF8.GetBytes(profiles.Named(profile).DataOf(cloudEvent.Type, cloudEvent.Data)));

    public IReadOnlyDictionary<string, string> Sign(IReadOnlyList<string> secrets, ReadOnlySpan<byte> body) =>
        ReadOnlyDictionary<string, string>.Empty;
}
