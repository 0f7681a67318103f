using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.Infrastructure.Common.Persistence.Inserts;

/// <summary>A column of a table as the model describes it, and the access to its value in a row.</summary>
/// <param name="name">The column's name.</param>
/// <param name="property">The property of the row.</param>
/// <param name="mapping">The provider's mapping of the column.</param>
/// <param name="isNullable">Whether the column may be null.</param>
/// <param name="protection">How the value is encrypted; null for a column that is stored as it is.</param>
/// <param name="account">The property with the account of the row; null if it has none.</param>
internal sealed class InsertColumn(
    string name, PropertyInfo property, RelationalTypeMapping mapping, bool isNullable, ProtectedColumn? protection, PropertyInfo? account)
{
    /// <summary>The column's name.</summary>
    public string Name => name;

    /// <summary>The provider's mapping of the column.</summary>
    public RelationalTypeMapping Mapping => mapping;

    /// <summary>Whether the column may be null.</summary>
    public bool IsNullable => isNullable;

    /// <summary>Whether the value is encrypted before it is stored.</summary>
    public bool IsProtected => protection is not null;

    /// <summary>Returns the value in a row, as the Domain defines it.</summary>
    public object? Of(object row) => property.GetValue(row);

    /// <summary>Returns the expression that reads the value in a row, for a compiled insert.</summary>
    public Expression In(Expression row) => Expression.Property(row, property);

    /// <summary>Returns the stored form of a value that <see cref="IsProtected"/> is true for.</summary>
    public byte[] Sealed(object row, object value, DataKeys? keys) =>
        protection!.Stored(value, account is null ? AccountId.None : (AccountId)account.GetValue(row)!, keys);

    /// <summary>Returns the expression of <see cref="Sealed"/>, for a compiled insert.</summary>
    public Expression SealedIn(Expression row, Expression value, Expression keys) => Expression.Call(
        Expression.Constant(protection, typeof(ProtectedColumn)),
        typeof(ProtectedColumn).GetMethod(nameof(ProtectedColumn.Stored), [typeof(object), typeof(AccountId), typeof(DataKeys)])!,
        Expression.Convert(value, typeof(object)),
        account is null ? Expression.Constant(AccountId.None) : Expression.Property(row, account),
        keys);

    /// <summary>Returns all columns of a type's table. A row states every column, so no default of the database is used.</summary>
    public static IReadOnlyList<InsertColumn> Of(IEntityType type) => [.. type.GetProperties().Select(property => new InsertColumn(
        property.GetColumnName(),
        property.PropertyInfo ?? throw new InvalidOperationException(
            $"{type.DisplayName()}.{property.Name} has no CLR property, so its value cannot be written."),
        property.GetRelationalTypeMapping(),
        property.IsNullable,
        ProtectedColumn.Of(property),
        ProtectedColumn.AccountOf(type)?.PropertyInfo))];
}
