using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers;

namespace Onboarding.Infrastructure.Customers.Persistence;

internal sealed class CustomerDocuments : ICustomerDocuments
{
    public CustomerProfileDraft Read(ReadOnlySpan<byte> json) => CustomerDocument.ReadDraft(json);
}
