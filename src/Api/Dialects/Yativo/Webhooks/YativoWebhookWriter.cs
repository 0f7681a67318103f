using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Dialects.Yativo;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Dialects.Yativo.Webhooks;

/// <summary>
/// Writes responses about the webhook, without side effects. A client uses whatever text a response has as secret, so each has the true one.
/// </summary>
internal static class YativoWebhookWriter
{
    /// <summary>Returns the response for a webhook that was configured.</summary>
    public static StoredResponse Configured(SubscriptionWithSecret webhook) => YativoWriter.WithStatus(
        StatusCodes.Status201Created,
        new WebhookResponse { StatusCode = StatusCodes.Status201Created, Message = "Webhook configured successfully", Data = Of(webhook) },
        YativoWriter.Wire.WebhookResponse);

    /// <summary>Returns the response for a webhook that was changed.</summary>
    public static StoredResponse Changed(SubscriptionWithSecret webhook) => YativoWriter.Ok(
        new WebhookResponse { StatusCode = StatusCodes.Status200OK, Message = YativoWriter.Done, Data = Of(webhook) },
            YativoWriter.Wire.WebhookResponse);

    /// <summary>
    /// Returns the response with the webhooks of the account. An account has one at most, so the list has the tag of the webhook, which the calls
    /// that change it compare with If-Match.
    /// </summary>
    public static StoredResponse List(IReadOnlyList<SubscriptionWithSecret> webhooks)
    {
        var body = new WebhookListResponse
        {
            StatusCode = StatusCodes.Status200OK,
            Message = YativoWriter.Done,
            Data = [.. webhooks.Select(Of)],
        };
        IVersioned? only = webhooks.Count == 1 ? webhooks[0] : null;
        return YativoWriter.Ok(body, YativoWriter.Wire.WebhookListResponse) with { Tag = only?.Tag };
    }

    /// <summary>The response for a webhook that was deleted.</summary>
    public static StoredResponse Deleted { get; } = YativoWriter.Ok(
        new WebhookDeletedResponse { StatusCode = StatusCodes.Status200OK, Message = YativoWriter.Done, Data = new("Webhook deleted successfully") },
        YativoWriter.Wire.WebhookDeletedResponse);

    private static WebhookBody Of(SubscriptionWithSecret webhook) => new()
    {
        Id = webhook.Id,
        Url = webhook.Url,
        Secret = webhook.Secret.Length == 0 ? null : webhook.Secret,
        Events = webhook.Types.Contains(SubscriptionDraft.EveryType) ? WebhookUpdated.EveryEvent : string.Join(',', webhook.Types),
        CreatedAt = YativoWriter.Time(webhook.CreatedAt),
        UpdatedAt = YativoWriter.Time(webhook.ChangedAt),
    };
}
