using System.Collections.ObjectModel;
using System.Text;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Api.Notifications;

/// <summary>Sends events of the core API as CloudEvents in binary mode: the attributes as Ce- headers and the data as the body.</summary>
internal sealed class CoreEnvelope : IEnvelope
{
    public DialectName Dialect => DialectName.Core;

    public (IReadOnlyDictionary<string, string> Headers, byte[] Body) Wrap(CloudEvent cloudEvent, string? profile) =>
        (CloudEventHeaders.Of(cloudEvent), Encoding.UTF8.GetBytes(cloudEvent.Data));

    public IReadOnlyDictionary<string, string> Sign(IReadOnlyList<string> secrets, ReadOnlySpan<byte> body) =>
        ReadOnlyDictionary<string, string>.Empty;
}

/// <summary>Registers the events of the core API. Call it after the dialects: the first message format is the default of subscriptions.</summary>
internal static class CoreEventsModule
{
    public static IServiceCollection AddCoreEvents(this IServiceCollection services)
    {
        services.AddSingleton<IEnvelope, CoreEnvelope>().AddSingleton<IPublishedEventMap, CoreEventMap>();
        foreach (var type in CoreEvents.All)
        {
            services.AddSingleton(type);
        }

        return services;
    }
}
