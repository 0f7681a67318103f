using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers;

/// <summary>Who a customer is, without any of its data.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Number">Its number.</param>
public sealed record CustomerKey(CustomerId Id, long Number);
