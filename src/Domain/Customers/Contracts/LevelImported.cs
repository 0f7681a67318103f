using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>
/// A request stated level and status of a customer with an open case, or with a request that is still to be assessed, and they took effect. It needs
/// no case itself.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerNumber">The customer's number.</param>
/// <param name="Version">The version that the request created.</param>
[EventName("customers.level-imported.v1")]
public sealed record LevelImported(AccountId Account, CustomerId CustomerId, long CustomerNumber, int Version) : IStoredEvent
{
    /// <inheritdoc/>
    public long Key => CustomerNumber;

    /// <inheritdoc/>
    public long Order => Version;
}
