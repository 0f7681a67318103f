using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>A request that does not request an assessment added an approval date to a customer that had none.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerNumber">The customer's number.</param>
/// <param name="Version">The version that the request created.</param>
/// <param name="ApprovedOn">The date.</param>
[EventName("customers.approval-date-given.v1")]
public sealed record ApprovalDateGiven(AccountId Account, CustomerId CustomerId, long CustomerNumber, int Version, DateOnly ApprovedOn) : IStoredEvent
{
    /// <inheritdoc/>
    public long Key => CustomerNumber;

    /// <inheritdoc/>
    public long Order => Version;
}
