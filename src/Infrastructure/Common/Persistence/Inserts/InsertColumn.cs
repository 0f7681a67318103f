using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Onboarding.Infrastructure.Common.Persistence.Inserts;

/// <summary>A column of a table as the model describes it, and how its value is got from a row.</summary>
internal sealed class InsertColumn(string name, PropertyInfo property, RelationalTypeMapping mapping, bool isNullable)
{
    /// <summary>The column's name.</summary>
    public string Name => name;

    /// <summary>How the provider stores it.</summary>
    public RelationalTypeMapping Mapping => mapping;

    /// <summary>Whether it may be empty.</summary>
    public bool IsNullable => isNullable;

    /// <summary>The value of a row, as the Domain has it.</summary>
    public object? Of(object row) => property.GetValue(row);

    /// <summary>The value of a row in the code of a compiled insert.</summary>
    public Expression In(Expression row) => Expression.Property(row, property);

    /// <summary>The columns of a type's table. All are stated, so no default of the database is ever asked for.</summary>
    public static IReadOnlyList<InsertColumn> Of(IEntityType type) => [.. type.GetProperties().Select(property => new InsertColumn(
        property.GetColumnName(),
        property.PropertyInfo ?? throw new InvalidOperationException($"{type.DisplayName()}.{property.Name} has no property of its own, so no row can be written that states it."),
        property.GetRelationalTypeMapping(),
        property.IsNullable))];
}
