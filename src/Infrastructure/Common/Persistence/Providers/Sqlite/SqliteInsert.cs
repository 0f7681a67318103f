using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// Writes rows of one type: the text of the statement, and compiled code that binds a row's values with the conversions of the model.
/// </summary>
internal sealed class SqliteInsert
{
    private static readonly MethodInfo BindNullMethod = typeof(SqliteStatement).GetMethod(nameof(SqliteStatement.BindNull))!;

    private SqliteInsert(string text, Action<SqliteStatement, object, DataKeys?> bind) => (Text, Bind) = (text, bind);

    /// <summary>The statement.</summary>
    public string Text { get; }

    /// <summary>Binds the values of a row. The keys encrypt those of protected columns.</summary>
    public Action<SqliteStatement, object, DataKeys?> Bind { get; }

    /// <summary>Creates the insert of a type from the model, so that no column can be forgotten.</summary>
    public static SqliteInsert Of(IEntityType type)
    {
        var columns = InsertColumn.Of(type);
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var parameters = string.Join(", ", columns.Select((_, index) => $"?{index + 1}"));
        var statement = Expression.Parameter(typeof(SqliteStatement));
        var any = Expression.Parameter(typeof(object));
        var keys = Expression.Parameter(typeof(DataKeys));
        var row = Expression.Variable(type.ClrType);
        var binding = columns.Select((column, index) => BindColumn(column, row, statement, Expression.Constant(index + 1), keys));
        var body = Expression.Block([row], [Expression.Assign(row, Expression.Convert(any, type.ClrType)), .. binding]);
        return new(
            $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({parameters})",
            Expression.Lambda<Action<SqliteStatement, object, DataKeys?>>(body, statement, any, keys).Compile());
    }

    private static BlockExpression BindColumn(
        InsertColumn column, Expression row, Expression statement, Expression index, Expression keys)
    {
        var value = column.In(row);
        var local = Expression.Variable(value.Type);
        var present = Nullable.GetUnderlyingType(value.Type) is null ? (Expression)local : Expression.Property(local, "Value");
        var stored = column.IsProtected
            ? column.SealedIn(row, present, keys)
            : column.Mapping.Converter is { } converter ? Expression.Invoke(converter.ConvertToProviderExpression, present) : present;
        var bind = typeof(SqliteStatement).GetMethod(nameof(SqliteStatement.Bind), [typeof(int), stored.Type])
            ?? throw new InvalidOperationException($"No value of type {stored.Type.Name} can be bound (column {column.Name}).");
        Expression binding = Expression.Call(statement, bind, index, stored);
        if (!value.Type.IsValueType || Nullable.GetUnderlyingType(value.Type) is not null)
        {
            binding = Expression.IfThenElse(
                Expression.Equal(local, Expression.Constant(null, value.Type)), Expression.Call(statement, BindNullMethod, index), binding);
        }

        return Expression.Block([local], Expression.Assign(local, value), binding);
    }
}
