using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>
/// The level in effect of a customer is below a legal floor, because a request that states no level brought other data, or because the outcome of an
/// earlier version was applied. People have to decide about it.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerNumber">The customer's number.</param>
/// <param name="Version">The version whose data meet the floor.</param>
[EventName("customers.level-below-floor.v1")]
public sealed record LevelBelowFloor(AccountId Account, CustomerId CustomerId, long CustomerNumber, int Version) : IStoredEvent
{
    /// <inheritdoc/>
    public long Key => CustomerNumber;

    /// <inheritdoc/>
    public long Order => Version;
}
