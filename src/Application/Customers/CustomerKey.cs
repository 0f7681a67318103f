using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers;

/// <summary>The identity and number of a customer, without its data.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Number">The number.</param>
public sealed record CustomerKey(CustomerId Id, long Number);
