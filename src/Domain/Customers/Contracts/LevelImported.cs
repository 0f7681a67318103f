using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>A request stated level and status itself, of a customer whose last request had asked for an assessment.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerNumber">Its number.</param>
/// <param name="Version">The version that the request made.</param>
[EventName("customers.level-imported.v1")]
public sealed record LevelImported(AccountId Account, CustomerId CustomerId, long CustomerNumber, int Version) : IStoredEvent
{
    /// <inheritdoc/>
    public long Key => CustomerNumber;

    /// <inheritdoc/>
    public long Order => Version;
}
