using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>Reads the business units of customers.</summary>
public interface ICustomerUnits
{
    /// <summary>Returns the current business unit of each customer that exists; null for a customer without one.</summary>
    Task<IReadOnlyDictionary<CustomerId, string?>> Of(IReadOnlyList<CustomerId> customers, CancellationToken cancellationToken);
}
