using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Contracts;

/// <summary>
/// The business units of the caller, in the queries of all modules: customers of other units, and all data about them, do not exist for a
/// restricted caller. A customer without a unit is visible to every caller. The service's own work is not restricted. An architecture test finds
/// queries that do not use it.
/// </summary>
public sealed class CustomerVisibility(OnboardingDbContext db, ICurrentCaller caller)
{
    /// <summary>Whether the caller is restricted to business units. If not, no condition is added.</summary>
    public bool IsRestricted => caller.BusinessUnits.Count > 0;

    /// <summary>The customers that do not exist for the caller.</summary>
    public IQueryable<CustomerId> Hidden => Others.Select(customer => customer.Id);

    /// <summary>The numbers of the customers that do not exist for the caller.</summary>
    public IQueryable<long> HiddenNumbers => Others.Select(customer => customer.Number);

    /// <summary>
    /// Returns whether the caller may see and change what a client with these business units made for itself. A restricted caller may not if that
    /// client was restricted to other units, or not at all.
    /// </summary>
    public bool Includes(IReadOnlyList<string> units) => !IsRestricted || (units.Count > 0 && units.All(caller.BusinessUnits.Contains));

    /// <summary>Returns whether a client with these business units is restricted as the caller is.</summary>
    public bool IsSame(IReadOnlyList<string> units) => units.Count == caller.BusinessUnits.Count && units.All(caller.BusinessUnits.Contains);

    private IQueryable<Customer> Others => OthersThan(caller.BusinessUnits);

    /// <summary>Returns those of the customers that exist for the caller.</summary>
    public IQueryable<StoredCustomer> Restrict(IQueryable<StoredCustomer> customers)
    {
        var hidden = HiddenNumbers;
        return IsRestricted ? customers.Where(customer => !hidden.Contains(customer.Number)) : customers;
    }

    /// <summary>
    /// Returns those of the customers that exist for a client with these business units, not for the caller: for work that goes on after the
    /// request. Empty for a client without a restriction.
    /// </summary>
    public IQueryable<StoredCustomer> Restrict(IQueryable<StoredCustomer> customers, IReadOnlyList<string> units)
    {
        var hidden = OthersThan(units).Select(customer => customer.Number);
        return units.Count == 0 ? customers : customers.Where(customer => !hidden.Contains(customer.Number));
    }

    /// <summary>Returns the business units of customers. Customers without a unit, and unknown ones, are omitted.</summary>
    public async Task<IReadOnlyDictionary<CustomerId, string>> UnitsOf(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken)
    {
        var ids = customers.ToList();
        return await db.Set<Customer>().Where(customer => ids.Contains(customer.Id) && customer.BusinessUnit != null)
            .Select(customer => new { customer.Id, Unit = customer.BusinessUnit! }).ToDictionaryAsync(
                customer => customer.Id, customer => customer.Unit, cancellationToken);
    }

    private IQueryable<Customer> OthersThan(IReadOnlyList<string> units)
    {
        var own = units.ToList();
        return db.Set<Customer>().Where(customer => customer.BusinessUnit != null && !own.Contains(customer.BusinessUnit));
    }

    /// <summary>Returns those of the customers that exist for the caller.</summary>
    internal IQueryable<Customer> Restrict(IQueryable<Customer> customers)
    {
        var units = caller.BusinessUnits.ToList();
        return IsRestricted ? customers.Where(customer => customer.BusinessUnit == null || units.Contains(customer.BusinessUnit)) : customers;
    }
}
