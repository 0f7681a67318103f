using System.Globalization;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Privacy.Contracts;

namespace Onboarding.Application.Notifications;

/// <summary>Maps what is expected of clients to the events of the core API.</summary>
public sealed class CoreEventMap : IPublishedEventMap
{
    /// <inheritdoc/>
    public PublishedEvent? Of(IDomainEvent domainEvent, DateTimeOffset at) => domainEvent switch
    {
        InformationRequested one => new(CoreEvents.InformationRequested, Origin(one.Subject), new()
        {
            ["itemId"] = one.Subject.ItemId.ToString(),
            ["caseId"] = one.Case.ToString(),
            ["request"] = one.Request,
            ["dueOn"] = Day(one.Subject),
        }),
        DocumentExpires one => new(CoreEvents.DocumentExpires, Origin(one.Subject), new()
        {
            ["itemId"] = one.Subject.ItemId.ToString(),
            ["documentType"] = one.DocumentType,
            ["expiresOn"] = Day(one.Subject),
        }),
        ItemClosed one => new(CoreEvents.ItemClosed, Origin(one.Subject), new() { ["itemId"] = one.Subject.ItemId.ToString() }),
        CustomerErased one => new(CoreEvents.CustomerErased, new(one.Account, one.Customer, one.Customer.ToString(), null), new()
        {
            ["customerId"] = one.Customer.ToString(),
            ["erasureId"] = one.Erasure.ToString(),
            ["erasedAt"] = one.At.ToString("O", CultureInfo.InvariantCulture),
        }),
        AuditDigestPublished one => new(CoreEvents.AuditDigest, OfInstallation, new()
        {
            ["block"] = one.Digest.Block,
            ["sealedAt"] = one.Digest.SealedAt.ToString("O", CultureInfo.InvariantCulture),
            ["hash"] = one.Digest.Hash,
            ["header"] = Convert.ToBase64String(one.Digest.Header),
            ["signature"] = Convert.ToBase64String(one.Digest.Signature),
            ["publicKey"] = Convert.ToBase64String(one.Digest.PublicKey),
        }),
        _ => null,
    };

    // The digest is of the whole trail, about no customer. Subscriptions of the account that administers the installation receive it.
    private static readonly EventOrigin OfInstallation = new(AccountId.Default, new(Guid.Empty), "audit", null);

    private static EventOrigin Origin(ItemSubject subject) => new(subject.Account, subject.Customer, subject.ExternalId, null);

    private static string Day(ItemSubject subject) => subject.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
