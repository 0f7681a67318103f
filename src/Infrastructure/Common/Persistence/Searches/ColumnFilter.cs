using System.Linq.Expressions;
using System.Reflection;

namespace Onboarding.Infrastructure.Common.Persistence.Searches;

/// <summary>
/// A condition on the value of a column, in two forms. The first form uses the column's index, which has the order of numbers. The second form cannot
/// use an index and filters rows that are read anyway. With two conditions of the first form, the database would choose the index itself. It may not
/// know how often a value occurs, and choose the index of a value that most rows have.
/// </summary>
/// <param name="ByIndex">The form that uses the index.</param>
/// <param name="ByRow">The form that filters row by row.</param>
/// <param name="IsRare">Whether few rows have the value, as few are about one customer, so that its index is used without comparing.</param>
internal sealed record ColumnFilter<T>(Expression<Func<T, bool>> ByIndex, Expression<Func<T, bool>> ByRow, bool IsRare = false)
{
    private static readonly MethodInfo Concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;

    /// <summary>Returns the filter of a text column by an exact value.</summary>
    public static ColumnFilter<T> Of(string column, string sought, bool isRare = false)
    {
        // A captured variable becomes a parameter of the statement. Therefore the statement is the same for every value.
        Expression<Func<string>> value = () => sought;
        var row = Expression.Parameter(typeof(T), "row");
        var member = Expression.Property(row, column);
        return new(
            Expression.Lambda<Func<T, bool>>(Expression.Equal(member, value.Body), row),
            Expression.Lambda<Func<T, bool>>(
                Expression.Equal(Expression.Call(Concat, member, Expression.Constant("")), value.Body), row),
            isRare);
    }
}
