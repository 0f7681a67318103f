using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers;

/// <summary>The customer a query is about.</summary>
internal static class RequiredCustomer
{
    /// <summary>The customer of that identity, or <see cref="NotFound"/> if the caller may see none.</summary>
    public static async Task<StoredCustomer> Require(this ICustomerReads reads, ICurrentCaller caller, Guid id, CancellationToken cancellationToken) =>
        await reads.ById(caller.Reach(), id, cancellationToken) ?? throw new NotFound("Customer");
}
