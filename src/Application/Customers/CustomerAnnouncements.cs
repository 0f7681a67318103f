using Onboarding.Application.Common;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Sections;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Application.Customers;

/// <summary>
/// Tells of customers what the contract of payment companies lists (contract.md, Y18). Called inside the unit of work that makes the change, once it is
/// made. Receivers learn who and where the customer stands; what else they may know they ask for.
/// </summary>
public sealed class CustomerAnnouncements(IEvents events) : ISharedPart
{
    /// <summary>A customer was created by a request of that contract; of no other.</summary>
    public void Created(Customer customer) => Tell(EventTypes.CustomerCreated, customer, "created_at", customer.CreatedAt);

    /// <summary>
    /// The verification of a customer was decided for good: <see cref="Customer.KycStatus"/> is approved or rejected, and <see cref="Customer.KycReviewedAt"/>
    /// says when. Anything else is a defect of the caller: <see cref="ArgumentException"/>.
    /// </summary>
    public void KycConcluded(Customer customer) => Tell(
        customer.KycStatus switch
        {
            KycStatus.Approved => EventTypes.CustomerKycApproved,
            KycStatus.Rejected => EventTypes.CustomerKycRejected,
            _ => throw new ArgumentException("The verification is not concluded."),
        },
        customer,
        "reviewed_at",
        customer.KycReviewedAt ?? throw new ArgumentException("The verification has no time."));

    private void Tell(EventType type, Customer customer, string when, DateTimeOffset at) => events.Publish(
        type,
        new(customer.Account, customer.Id, customer.ExternalId, null),
        new()
        {
            ["customer_id"] = customer.Id.Value.ToString(),
            ["customer_type"] = YativoTerms.TypeOf(customer.EntityType),
            ["customer_status"] = YativoTerms.StatusOf(customer.Status),
            ["customer_kyc_status"] = YativoTerms.KycStatusOf(customer.KycStatus),
            [when] = at.InMicroseconds(),
        });
}
