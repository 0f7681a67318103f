using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Contracts;

/// <summary>The facts about a customer that lists of other modules show, as it is now.</summary>
/// <param name="Name">The display name.</param>
/// <param name="EntityType">Person or organisation.</param>
/// <param name="Country">The country, ISO 3166-1 alpha-2; null if there is none.</param>
/// <param name="BusinessUnit">The business unit; null if there is none.</param>
/// <param name="Category">The risk management category; empty if there is none.</param>
public sealed record CustomerFacts(string Name, EntityType EntityType, string? Country, string? BusinessUnit, string Category);

/// <summary>A filter by facts of customers. A null value does not filter.</summary>
/// <param name="EntityType">Person or organisation.</param>
/// <param name="Country">The country.</param>
/// <param name="BusinessUnit">The business unit.</param>
/// <param name="Category">The risk management category.</param>
public sealed record CustomerFactsFilter(EntityType? EntityType, string? Country, string? BusinessUnit, string? Category)
{
    /// <summary>Whether it filters.</summary>
    public bool HasConditions => EntityType is not null || (Country ?? BusinessUnit ?? Category) is not null;
}

/// <summary>Reads facts of the customers that exist for the caller, for the lists of other modules.</summary>
public sealed class CustomerFactsReads(OnboardingDbContext db, CustomerVisibility visibility)
{
    /// <summary>Returns the facts of customers. Those that do not exist for the caller are omitted.</summary>
    public async Task<IReadOnlyDictionary<CustomerId, CustomerFacts>> Of(
        IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken)
    {
        var ids = customers.Distinct().ToList();
        return await visibility.Restrict(db.Set<Customer>().AsNoTracking()).Where(customer => ids.Contains(customer.Id))
            .Select(one => new { one.Id, Facts = new CustomerFacts(one.Name, one.EntityType, one.Country, one.BusinessUnit, one.Category) })
            .ToDictionaryAsync(one => one.Id, one => one.Facts, cancellationToken);
    }

    /// <summary>
    /// Returns the customers that match. The conditions cannot use an index, so that a database that joins rows with them reads along the index of
    /// the rows.
    /// </summary>
    public IQueryable<CustomerId> Matching(CustomerFactsFilter filter)
    {
        var customers = visibility.Restrict(db.Set<Customer>().AsNoTracking());
        if (filter.EntityType is { } type)
        {
            var other = Enum.GetValues<EntityType>().Single(one => one != type);
            customers = customers.Where(customer => customer.EntityType != other);
        }

        customers = filter.Country is { } country ? customers.Where(customer => customer.Country + "" == country) : customers;
        customers = filter.BusinessUnit is { } unit ? customers.Where(customer => customer.BusinessUnit + "" == unit) : customers;
        customers = filter.Category is { } category ? customers.Where(customer => customer.Category + "" == category) : customers;
        return customers.Select(customer => customer.Id);
    }
}
