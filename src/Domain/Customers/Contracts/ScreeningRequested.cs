using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>
/// A request was accepted after which a customer is to be screened. If the request is to be assessed, the assessment follows the screening.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerNumber">The customer's number.</param>
/// <param name="Version">The version that the request created.</param>
/// <param name="CommunicationNumber">The request's own number; empty if it has none.</param>
/// <param name="Asked">The processes that the request asks for.</param>
/// <param name="Demanded">The processes that a setting demands for the customer.</param>
/// <param name="Assessment">The assessment that follows; null if none does.</param>
[EventName("customers.screening-asked.v1")]
public sealed record ScreeningRequested(
    AccountId Account,
    CustomerId CustomerId,
    long CustomerNumber,
    int Version,
    string CommunicationNumber,
    IReadOnlyList<ScreeningProcess> Asked,
    IReadOnlyList<ScreeningProcess> Demanded,
    AssessmentRequested? Assessment) : IStoredEvent
{
    /// <inheritdoc/>
    public long Key => CustomerNumber;

    /// <inheritdoc/>
    public long Order => Version;
}
