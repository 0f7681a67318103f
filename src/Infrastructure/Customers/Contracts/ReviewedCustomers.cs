using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Contracts;

/// <summary>A customer that is reviewed periodically.</summary>
public sealed class ReviewedCustomer
{
    /// <summary>The number.</summary>
    public long Number { get; init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; init; }

    /// <summary>The identity.</summary>
    public CustomerId Id { get; init; }

    /// <summary>The time at which the level was last assessed or stated.</summary>
    public DateTimeOffset? ScoredAt { get; init; }
}

/// <summary>Customers of all accounts and units whose review may be due, for the service's own work.</summary>
public sealed class ReviewedCustomers(OnboardingDbContext db)
{
    private static readonly CustomerStatus[] Reviewed = [CustomerStatus.Active, CustomerStatus.Suspended];

    /// <summary>
    /// Returns the customers of a level that are active or suspended and whose level was assessed or stated before a time. An index has this order.
    /// </summary>
    public IQueryable<ReviewedCustomer> Of(RiskLevel level, DateTimeOffset scoredBefore) => db.Set<Customer>().AsNoTracking()
        .Where(customer => customer.RiskLevel == level && customer.ScoredAt < scoredBefore && Reviewed.Contains(customer.Status))
        .Select(customer => new ReviewedCustomer
        {
            Number = customer.Number,
            Account = customer.Account,
            Id = customer.Id,
            ScoredAt = customer.ScoredAt,
        });
}
