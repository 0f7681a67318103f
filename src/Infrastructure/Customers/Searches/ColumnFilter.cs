using System.Linq.Expressions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>
/// A column that must have a value, said in two ways: as the database likes it, to walk the index of that column in the order of numbers; and so that no
/// index answers it, for rows that are looked at anyway. Two equal columns in one condition would leave the choice to the database, which may know nothing
/// of how often a value occurs, and walk the one that almost everybody has.
/// </summary>
/// <param name="Led">Led by its index.</param>
/// <param name="Looked">Looked at, row by row.</param>
internal sealed record ColumnFilter(Expression<Func<StoredCustomer, bool>> Led, Expression<Func<StoredCustomer, bool>> Looked)
{
    /// <summary>What a query asks of columns. Each of them has an index that ends with the number.</summary>
    public static IReadOnlyList<ColumnFilter> Of(string? account, ListCustomers query)
    {
        // Locals: what the expressions hold becomes a parameter of the statement.
        var (status, level, category, type) = (query.Status, query.RiskLevel, query.Category, query.EntityType);
        var filters = new List<ColumnFilter>(5);
        Add(account, new(customer => customer.Account == account, customer => string.Concat(customer.Account, "") == account));
        Add(status, new(customer => customer.Status == status, customer => string.Concat(customer.Status, "") == status));
        Add(level, new(customer => customer.RiskLevel == level, customer => string.Concat(customer.RiskLevel, "") == level));
        Add(category, new(customer => customer.Category == category, customer => string.Concat(customer.Category, "") == category));
        Add(type, new(customer => customer.EntityType == type, customer => string.Concat(customer.EntityType, "") == type));
        return filters;

        void Add(string? value, ColumnFilter filter)
        {
            if (value is not null)
            {
                filters.Add(filter);
            }
        }
    }
}
