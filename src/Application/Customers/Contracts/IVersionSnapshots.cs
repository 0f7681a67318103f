using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>Reads the versions of customers as JSON, inside a unit of work.</summary>
public interface IVersionSnapshots
{
    /// <summary>Returns the current or a past version of a customer as JSON (<see cref="CustomerJson.OfVersion"/>); null if there is none.</summary>
    Task<string?> JsonOf(AccountId account, CustomerId customer, int version, CancellationToken cancellationToken);
}
