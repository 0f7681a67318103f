using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers;

/// <summary>What a caller may see.</summary>
internal static class CallerReach
{
    /// <summary>The account whose customers the caller sees; nothing for all accounts.</summary>
    public static AccountId? Reach(this ICurrentCaller caller) => caller.SeesEveryAccount ? null : caller.Account;

    /// <summary>The customer of that identity, or <see cref="NotFound"/>.</summary>
    public static async Task<StoredCustomer> Require(this ICustomerReads reads, ICurrentCaller caller, Guid id, CancellationToken cancellationToken) =>
        await reads.ById(caller.Reach(), id, cancellationToken) ?? throw new NotFound("Customer");
}
