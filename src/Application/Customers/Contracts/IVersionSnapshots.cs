using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>The versions of customers as JSON, inside a unit of work.</summary>
public interface IVersionSnapshots
{
    /// <summary>A version of a customer, the present or a past one, as every read of versions shows it (<see cref="CustomerJson.OfVersion"/>); null if there is none.</summary>
    Task<string?> JsonOf(AccountId account, CustomerId customer, int version, CancellationToken cancellationToken);
}
