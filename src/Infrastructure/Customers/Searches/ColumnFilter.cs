using System.Linq.Expressions;
using System.Reflection;
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
    private static readonly MethodInfo Concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;

    /// <summary>What a query demands of columns (<see cref="CustomerColumnList"/>). Each of them has an index that ends with the number.</summary>
    public static IReadOnlyList<ColumnFilter> Of(string? account, ListCustomers query)
    {
        var filters = new List<ColumnFilter>();
        foreach (var column in CustomerColumnList.All)
        {
            if (column.Filter?.Invoke(account, query) is { } sought)
            {
                filters.Add(Of(column.Name, sought));
            }
        }

        return filters;
    }

    private static ColumnFilter Of(string column, string sought)
    {
        // What the compiler captures becomes a parameter of the statement, so that the statement is the same for every value.
        Expression<Func<string>> value = () => sought;
        var customer = Expression.Parameter(typeof(StoredCustomer), "customer");
        var member = Expression.Property(customer, column);
        return new(
            Expression.Lambda<Func<StoredCustomer, bool>>(Expression.Equal(member, value.Body), customer),
            Expression.Lambda<Func<StoredCustomer, bool>>(Expression.Equal(Expression.Call(Concat, member, Expression.Constant("")), value.Body), customer));
    }
}
