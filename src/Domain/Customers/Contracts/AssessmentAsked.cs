using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>A request with EVALUATE was accepted: the customer is to be assessed as that version states it.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerNumber">Its number.</param>
/// <param name="ExternalId">The account's own number of it.</param>
/// <param name="Version">The version that the request made.</param>
/// <param name="CommunicationNumber">The request's number: whoever sent it waits for an outcome under it.</param>
/// <param name="Category">The risk management category that the request states.</param>
/// <param name="IsLead">Whether it is a lead.</param>
/// <param name="ApprovedOn">The day the customer was approved, if that version has one.</param>
[EventName("customers.assessment-asked.v1")]
public sealed record AssessmentAsked(
    AccountId Account,
    CustomerId CustomerId,
    long CustomerNumber,
    string ExternalId,
    int Version,
    string CommunicationNumber,
    string Category,
    bool IsLead,
    DateOnly? ApprovedOn = null) : IStoredEvent
{
    /// <inheritdoc/>
    public long Key => CustomerNumber;

    /// <inheritdoc/>
    public long Order => Version;
}
