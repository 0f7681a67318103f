using Onboarding.Application.Common;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Application.Dialects.Yativo;

/// <summary>
/// Maps domain events to the events of the Yativo contract: customers that a request of this dialect created or that changed later, and decided
/// verifications. It publishes no events of closed customers, which this dialect does not show.
/// </summary>
public sealed class YativoEventMap : IPublishedEventMap
{
    /// <inheritdoc/>
    public PublishedEvent? Of(IDomainEvent domainEvent, DateTimeOffset at) => domainEvent switch
    {
        CustomerRegistered one when one.Form == YativoForms.Customer => Customer(
            YativoEvents.CustomerCreated, new(one.Account, one.CustomerId, one.ExternalId, null), one.EntityType, one.Status, null, "created_at",
            one.At),
        VerificationDecided { Status: not CustomerStatus.Closed } one => Customer(
            one.IsApproved ? YativoEvents.CustomerKycApproved : YativoEvents.CustomerKycRejected,
            new(one.Account, one.CustomerId, one.ExternalId, null),
            one.EntityType,
            one.Status,
            one.IsApproved ? VerificationStatus.Approved : VerificationStatus.Rejected,
            "reviewed_at",
            one.At),
        CustomerUpdated { Status: not CustomerStatus.Closed } one => Customer(
            YativoEvents.CustomerUpdated, new(one.Account, one.CustomerId, one.ExternalId, null), one.EntityType, one.Status, one.Verification,
            "created_at", one.CreatedAt, at),
        _ => null,
    };

    private static PublishedEvent Customer(
        EventType type, EventOrigin origin, EntityType entityType, CustomerStatus status, VerificationStatus? verification, string timeMember,
        DateTimeOffset at, DateTimeOffset? changedAt = null) => new(type, origin, new()
        {
            ["customer_id"] = origin.Customer.Value.ToString(),
            ["customer_type"] = YativoTerms.TypeOf(entityType),
            ["customer_status"] = YativoTerms.StatusOf(status),
            ["customer_kyc_status"] = YativoTerms.KycStatusOf(verification),
            [timeMember] = at.InMicroseconds(),
            // Receivers tell messages apart by it, because no page has an id of deliveries (Y41).
            ["updated_at"] = (changedAt ?? at).InMicroseconds(),
        });
}
