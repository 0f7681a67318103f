using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Dialects.Yativo.Webhooks;

/// <summary>The webhook on the wire. Pure.</summary>
internal static class YativoWebhookWriter
{
    /// <summary>A webhook that was configured, with the secret that signs from now on.</summary>
    public static HttpAnswer Configured(SubscriptionWithSecret webhook) => YativoWriter.Success(
        StatusCodes.Status201Created, StatusCodes.Status201Created, "Webhook configured successfully", json =>
        {
            json.WriteStartObject();
            json.WriteString("url", webhook.Url);
            json.WriteString("secret", webhook.Secret);
            json.WriteString("created_at", YativoWriter.Time(webhook.CreatedAt));
            json.WriteEndObject();
        });

    /// <summary>A webhook that was read or changed: its secret is not shown again.</summary>
    public static HttpAnswer Read(SubscriptionItem webhook) => YativoWriter.Success(
        StatusCodes.Status200OK, StatusCodes.Status200OK, YativoWriter.Done, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", webhook.Id);
            json.WriteString("url", webhook.Url);
            json.WriteNull("secret");
            WriteEvents(json, webhook.Types);
            json.WriteString("created_at", YativoWriter.Time(webhook.CreatedAt));
            json.WriteString("updated_at", YativoWriter.Time(webhook.ChangedAt));
            json.WriteEndObject();
        });

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyList<string> types)
    {
        json.WriteStartArray("events");
        foreach (var type in types.Contains(SubscriptionDraft.EveryType) ? YativoEvents.All.Select(one => one.Name) : types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }
}
