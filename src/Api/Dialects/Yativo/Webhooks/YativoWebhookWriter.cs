using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Dialects.Yativo.Webhooks;

/// <summary>Writes responses about the webhook, without side effects.</summary>
internal static class YativoWebhookWriter
{
    /// <summary>Returns the response for a webhook that was configured, with its new secret.</summary>
    public static StoredResponse Configured(SubscriptionWithSecret webhook) => YativoWriter.WithStatus(
        StatusCodes.Status201Created,
        new ConfiguredWebhookResponse
        {
            StatusCode = StatusCodes.Status201Created,
            Message = "Webhook configured successfully",
            Data = new() { Url = webhook.Url, Secret = webhook.Secret.Length == 0 ? null : webhook.Secret, CreatedAt = YativoWriter.Time(webhook.CreatedAt) },
        },
        YativoWriter.Wire.ConfiguredWebhookResponse);

    /// <summary>Returns the response for a webhook that was read or changed, without its secret.</summary>
    public static StoredResponse Read(SubscriptionItem webhook) => YativoWriter.Ok(
        new WebhookResponse
        {
            StatusCode = StatusCodes.Status200OK,
            Message = YativoWriter.Done,
            Data = new()
            {
                Id = webhook.Id,
                Url = webhook.Url,
                Secret = null,
                Events = webhook.Types.Contains(SubscriptionDraft.EveryType) ? [.. YativoEvents.All.Select(one => one.Name)] : webhook.Types,
                CreatedAt = YativoWriter.Time(webhook.CreatedAt),
                UpdatedAt = YativoWriter.Time(webhook.ChangedAt),
            },
        },
        YativoWriter.Wire.WebhookResponse) with { Tag = ((IVersioned)webhook).Tag };
}
