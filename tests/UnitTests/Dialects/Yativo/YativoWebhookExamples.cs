using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Webhooks;
using Onboarding.Application.Dialects.Yativo;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.UnitTests.Documentation.Webhooks;

namespace Onboarding.UnitTests.Dialects.Yativo;

/// <summary>A message of every type of Yativo.</summary>
internal sealed class YativoWebhookExamples : IWebhookExamples
{
    private static readonly YativoEnvelope Envelope = new(new(YativoProfile.Default));
    private static readonly YativoEventMap Map = new();
    private static readonly string ExternalId = WebhookExample.Customer.ToString();

    public string Heading => "Yativo";

    public IReadOnlyList<EventType> Types => YativoEvents.All;

    public IReadOnlyList<WebhookExample> All =>
    [
        Of(
            new CustomerRegistered(
                AccountId.Default, WebhookExample.Customer, ExternalId, YativoForms.Customer, EntityType.Individual, CustomerStatus.Active, WebhookExample.At),
            "A request of this API created a customer."),
        Of(
            new CustomerUpdated(
                AccountId.Default,
                WebhookExample.Customer,
                ExternalId,
                EntityType.Individual,
                CustomerStatus.Active,
                VerificationStatus.Submitted,
                WebhookExample.At.AddDays(-3)),
            "The data, the status or the verification of a customer changed. Receivers of the versions 2024 and 2026 do not get it."),
        Of(Decided(isApproved: true), "The verification of a customer ended with an approval."),
        Of(Decided(isApproved: false), "The verification of a customer ended with a rejection."),
        Updated(),
        WebhookExample.Ping(Envelope),
    ];

    private static VerificationDecided Decided(bool isApproved) => new(
        AccountId.Default, WebhookExample.Customer, ExternalId, EntityType.Individual, CustomerStatus.Active, isApproved, WebhookExample.At);

    private static WebhookExample Of(IDomainEvent raised, string when) => WebhookExample.Of(Envelope, Map.Of(raised, WebhookExample.At)!, when);

    private static WebhookExample Updated()
    {
        var delivery = WebhookUpdated.Delivery(WebhookExample.Subscribed(Envelope), new Envelopes([Envelope]), 1, WebhookExample.At);
        return WebhookExample.Of(
            Envelope,
            WebhookExample.IdOf(WebhookUpdated.EventType),
            delivery.EventType,
            new(delivery.Headers, delivery.Body),
            "The secret of the webhook is new. The message has the new secret and is signed with it. The feed does not have it.");
    }
}
