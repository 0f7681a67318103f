using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>
/// A request with EVALUATE was accepted, or one that states the level itself and of which people may have to decide. The version that it created is
/// to be assessed.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerNumber">The customer's number.</param>
/// <param name="ExternalId">The account's own number of the customer.</param>
/// <param name="Version">The version that the request created.</param>
/// <param name="CommunicationNumber">The request's own number. The outcome is reported under it.</param>
/// <param name="Category">The risk management category in the request.</param>
/// <param name="IsLead">Whether the customer is a lead.</param>
/// <param name="ApprovedOn">The approval date in that version, if any.</param>
/// <param name="RequiresScreening">Whether screenings are required for the customer.</param>
/// <param name="IsImported">Whether the request stated level and status itself.</param>
[EventName("customers.assessment-asked.v1")]
public sealed record AssessmentRequested(
    AccountId Account,
    CustomerId CustomerId,
    long CustomerNumber,
    string ExternalId,
    int Version,
    string CommunicationNumber,
    string Category,
    bool IsLead,
    DateOnly? ApprovedOn = null,
    bool RequiresScreening = false,
    bool IsImported = false) : IStoredEvent
{
    /// <summary>The level and status that the request stated, if people may have to decide about them.</summary>
    public StatedOutcome? Stated { get; init; }

    /// <inheritdoc/>
    public long Key => CustomerNumber;

    /// <inheritdoc/>
    public long Order => Version;
}
