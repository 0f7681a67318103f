using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Infrastructure.Common.Persistence.Searches;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>The filters of a list of customers by columns.</summary>
internal static class CustomerFilters
{
    /// <summary>
    /// Returns the filters of a query (<see cref="CustomerColumnList"/> and the business unit), for rows of a type that has these columns as texts.
    /// Each column has an index whose last column is the number.
    /// </summary>
    public static IReadOnlyList<ColumnFilter<T>> Of<T>(string? account, ListCustomers query)
    {
        var filters = new List<ColumnFilter<T>>();
        foreach (var column in CustomerColumnList.All)
        {
            if (column.Filter?.Invoke(account, query) is { } sought)
            {
                filters.Add(ColumnFilter<T>.Of(column.Name, sought));
            }
        }

        if (query.BusinessUnit is { } unit)
        {
            filters.Add(ColumnFilter<T>.Of(nameof(StoredCustomer.BusinessUnit), unit));
        }

        return filters;
    }
}
