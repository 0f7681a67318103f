using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Onboarding.Infrastructure.Common.Persistence.Inserts;

/// <summary>A column of a table as the model describes it, and the access to its value in a row.</summary>
internal sealed class InsertColumn(string name, PropertyInfo property, RelationalTypeMapping mapping, bool isNullable)
{
    /// <summary>The column's name.</summary>
    public string Name => name;

    /// <summary>The provider's mapping of the column.</summary>
    public RelationalTypeMapping Mapping => mapping;

    /// <summary>Whether the column may be null.</summary>
    public bool IsNullable => isNullable;

    /// <summary>Returns the value in a row, as the Domain defines it.</summary>
    public object? Of(object row) => property.GetValue(row);

    /// <summary>Returns the expression that reads the value in a row, for a compiled insert.</summary>
    public Expression In(Expression row) => Expression.Property(row, property);

    /// <summary>Returns all columns of a type's table. A row states every column, so no default of the database is used.</summary>
    public static IReadOnlyList<InsertColumn> Of(IEntityType type) => [.. type.GetProperties().Select(property => new InsertColumn(
        property.GetColumnName(),
        property.PropertyInfo ?? throw new InvalidOperationException(
            $"{type.DisplayName()}.{property.Name} has no CLR property, so its value cannot be written."),
        property.GetRelationalTypeMapping(),
        property.IsNullable))];
}
