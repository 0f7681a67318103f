using Onboarding.Api.Notifications;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Privacy.Contracts;
using Onboarding.UnitTests.Documentation.Webhooks;

namespace Onboarding.UnitTests.Notifications;

/// <summary>A message of every type of the core API.</summary>
internal sealed class CoreWebhookExamples : IWebhookExamples
{
    private static readonly CoreEnvelope Envelope = new();
    private static readonly CoreEventMap Map = new();

    private static readonly ItemSubject Item =
        new(AccountId.Default, WebhookExample.Customer, "cust-2", WebhookExample.IdOf("item"), new DateOnly(2026, 12, 16));

    public string Heading => "Core API";

    public IReadOnlyList<EventType> Types => CoreEvents.All;

    public IReadOnlyList<WebhookExample> All =>
    [
        Of(
            new InformationRequested(Item, WebhookExample.IdOf("case"), "A bank statement of the last three months"),
            "A person asks the client for information about a customer."),
        Of(new DocumentExpires(Item, "PASSPORT"), "A document of a customer expires soon."),
        Of(new ItemClosed(Item), "An item of one of these events is closed: nothing is expected any more."),
        Of(
            new AuditDigestPublished(new AuditDigest(4711, WebhookExample.At, new string('0', 64), [1, 2, 3], [4, 5, 6], [7, 8, 9])),
            "Once an hour, to the account `default`: the digest of the newest block of the audit trail. Keep it."),
        Of(
            new CustomerErased(AccountId.Default, WebhookExample.Customer, WebhookExample.IdOf("erasure"), WebhookExample.At),
            "The data of a customer was erased. The subject is the customer's id."),
        WebhookExample.Ping(Envelope),
    ];

    private static WebhookExample Of(IDomainEvent raised, string when) => WebhookExample.Of(Envelope, Map.Of(raised, WebhookExample.At)!, when);
}
