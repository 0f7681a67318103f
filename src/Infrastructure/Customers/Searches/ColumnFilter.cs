using System.Linq.Expressions;
using System.Reflection;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>
/// A condition on the value of a column, in two forms. The first form uses the column's index, which has the order of numbers. The second form cannot
/// use an index and filters rows that are read anyway. With two conditions of the first form, the database would choose the index itself. It may not
/// know how often a value occurs, and choose the index of a value that most customers have.
/// </summary>
/// <param name="ByIndex">The form that uses the index.</param>
/// <param name="ByRow">The form that filters row by row.</param>
internal sealed record ColumnFilter(Expression<Func<StoredCustomer, bool>> ByIndex, Expression<Func<StoredCustomer, bool>> ByRow)
{
    private static readonly MethodInfo Concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;

    /// <summary>
    /// Returns the filters of a query (<see cref="CustomerColumnList"/>). Each column has an index whose last column is the number.
    /// </summary>
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
        // A captured variable becomes a parameter of the statement. Therefore the statement is the same for every value.
        Expression<Func<string>> value = () => sought;
        var customer = Expression.Parameter(typeof(StoredCustomer), "customer");
        var member = Expression.Property(customer, column);
        return new(
            Expression.Lambda<Func<StoredCustomer, bool>>(Expression.Equal(member, value.Body), customer),
            Expression.Lambda<Func<StoredCustomer, bool>>(
                Expression.Equal(Expression.Call(Concat, member, Expression.Constant("")), value.Body), customer));
    }
}
