using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers;

/// <summary>Adds the time of the next periodic review to customers that are shown. It follows from the settings, so it is not stored.</summary>
internal sealed class CustomerReviews(IReviewSchedule schedule) : IScopedService
{
    private static readonly string[] Reviewed = [Codes<CustomerStatus>.Of(CustomerStatus.Active), Codes<CustomerStatus>.Of(CustomerStatus.Suspended)];

    /// <summary>Returns the customer with the time, if there is one.</summary>
    public StoredCustomer AddTo(StoredCustomer customer) =>
        NextOf(customer, customer.ScoredAt) is { } next ? customer with { NextReviewAt = next } : customer;

    /// <summary>Returns the customer with the time, if there is one.</summary>
    public CustomerListItem AddTo(CustomerListItem customer) =>
        NextOf(customer, customer.ScoredAt) is { } next ? customer with { NextReviewAt = next } : customer;

    private DateTimeOffset? NextOf(CustomerColumns customer, DateTimeOffset? scoredAt) =>
        Reviewed.Contains(customer.Status) && customer.RiskLevel is { } level ? schedule.NextReviewAt(Codes<RiskLevel>.Read(level), scoredAt) : null;
}
