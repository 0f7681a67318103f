using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Infrastructure.Common.Persistence.Searches;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>The filters of a list of customers by columns.</summary>
internal static class CustomerFilters
{
    /// <summary>
    /// Returns the filters of a query (<see cref="CustomerColumnList"/>). Each column has an index whose last column is the number.
    /// </summary>
    public static IReadOnlyList<ColumnFilter<StoredCustomer>> Of(string? account, ListCustomers query)
    {
        var filters = new List<ColumnFilter<StoredCustomer>>();
        foreach (var column in CustomerColumnList.All)
        {
            if (column.Filter?.Invoke(account, query) is { } sought)
            {
                filters.Add(ColumnFilter<StoredCustomer>.Of(column.Name, sought));
            }
        }

        return filters;
    }
}
