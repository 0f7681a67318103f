using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>That a customer was created or changed, for answers that name it and show nothing else.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Number">Its number, for dialects whose ids are numbers.</param>
public sealed record CustomerReceipt(CustomerId Id, long Number)
{
    /// <summary>The receipt for a customer.</summary>
    public static CustomerReceipt Of(CustomerView customer) => new(customer.Id, customer.Number);
}
