using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>Writes customers of the unit of work that are not stored yet as JSON.</summary>
public interface ICustomerSnapshots
{
    /// <summary>Returns the customer as JSON in UTF-8 (<see cref="CustomerJson.OfVersion"/>), with the outcomes of its screenings.</summary>
    ReadOnlyMemory<byte> JsonOf(Customer customer);
}
