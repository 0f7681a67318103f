using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Searches;

namespace Onboarding.Infrastructure.Customers.Contracts;

/// <summary>A number of customers that are not closed.</summary>
/// <param name="Account">The account.</param>
/// <param name="Unit">The business unit; empty if there is none.</param>
/// <param name="Category">The risk management category; empty if there is none.</param>
/// <param name="Level">The code of the risk level; empty if there is none.</param>
/// <param name="Months">The whole months of 30.4 days since the level was assessed or stated; null if it never was.</param>
/// <param name="Count">The number.</param>
public sealed record CustomerCount(string Account, string Unit, string Category, string Level, long? Months, long Count);

/// <summary>The business unit of a customer.</summary>
public sealed class CustomerUnit
{
    /// <summary>The customer.</summary>
    public CustomerId Customer { get; init; }

    /// <summary>The business unit; null if there is none.</summary>
    public string? Unit { get; init; }
}

/// <summary>Figures of customers of all accounts and units, for the service's own work.</summary>
public sealed class CustomerFigures(OnboardingDbContext db)
{
    private const long TicksPerMonth = TimeSpan.TicksPerDay * 304 / 10;

    /// <summary>The business units of all customers, to join other rows with.</summary>
    public IQueryable<CustomerUnit> Units =>
        db.Set<Customer>().AsNoTracking().Select(customer => new CustomerUnit { Customer = customer.Id, Unit = customer.BusinessUnit });

    /// <summary>Counts the customers that are not closed. It reads one index, whose entries have all that is counted by.</summary>
    public async Task<IReadOnlyList<CustomerCount>> Count(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (ticks, closed) = (now.UtcTicks, Codes<CustomerStatus>.Of(CustomerStatus.Closed));
        var groups = await db.Set<CustomerLookup>().AsNoTracking().Where(row => row.Status != closed)
            .GroupBy(row => new { row.Account, row.BusinessUnit, row.Category, row.RiskLevel, Months = (ticks - row.ScoredAt) / TicksPerMonth })
            .Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(cancellationToken);
        return
        [
            .. groups.Select(one => new CustomerCount(
                one.Key.Account, one.Key.BusinessUnit ?? "", one.Key.Category, one.Key.RiskLevel ?? "", one.Key.Months, one.Count)),
        ];
    }
}
