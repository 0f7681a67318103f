using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>The outcome of a customer's screenings changed without a request that is assessed anyway.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerNumber">The customer's number.</param>
/// <param name="Version">The customer's version at that time.</param>
/// <param name="HasNewMatch">Whether a person confirmed a hit that was not confirmed before.</param>
[EventName("customers.screening-outcome-changed.v1")]
public sealed record ScreeningOutcomeChanged(AccountId Account, CustomerId CustomerId, long CustomerNumber, int Version, bool HasNewMatch)
    : IStoredEvent
{
    /// <inheritdoc/>
    public long Key => CustomerNumber;

    /// <inheritdoc/>
    public long Order => Version;
}
