using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers;

/// <summary>Writes customers as their rows will have them.</summary>
internal sealed class CustomerSnapshots : ICustomerSnapshots
{
    public ReadOnlyMemory<byte> JsonOf(Customer customer) => CustomerJson.VersionWithScreening(
        CustomerColumnList.Row(customer, CustomerDocument.Write(customer.Profile)), customer.Screening);
}
