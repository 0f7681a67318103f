using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Contracts;

/// <summary>The types of events of the core API, which no published contract has.</summary>
public static class CoreEvents
{
    private const string Service = "onboarding";

    /// <summary>A person asks the client for information about a customer.</summary>
    public static EventType InformationRequested { get; } = new(
        DialectName.Core, "onboarding.customer.information_requested", new("itemId"), new("caseId"), new("request"), new("dueOn"))
    { Source = Service };

    /// <summary>A document of a customer expires soon.</summary>
    public static EventType DocumentExpires { get; } = new(
        DialectName.Core, "onboarding.customer.document_expires", new("itemId"), new("documentType"), new("expiresOn"))
    { Source = Service };

    /// <summary>An item of one of these events is closed: nothing is expected of the client any more.</summary>
    public static EventType ItemClosed { get; } = new(DialectName.Core, "onboarding.customer.item_closed", new EventMember("itemId"))
    { Source = Service };

    /// <summary>The digest of the audit trail, once an hour.</summary>
    public static EventType AuditDigest { get; } = new(
        DialectName.Core, "onboarding.audit.digest", new("block"), new("sealedAt"), new("hash"), new("header"), new("signature"), new("publicKey"))
    { Source = Service };

    /// <summary>The data of a customer was erased. Its subject is the customer's id, because the external id is erased too.</summary>
    public static EventType CustomerErased { get; } = new(
        DialectName.Core, "onboarding.customer.erased", new("customerId"), new("erasureId"), new("erasedAt"))
    { Source = Service };

    /// <summary>All types.</summary>
    public static IReadOnlyList<EventType> All { get; } = [InformationRequested, DocumentExpires, ItemClosed, AuditDigest, CustomerErased];
}
