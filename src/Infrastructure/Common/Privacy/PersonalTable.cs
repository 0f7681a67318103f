using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Privacy;

/// <summary>The rows of one table about a customer.</summary>
internal abstract class PersonalTable(string name, Type row)
{
    /// <summary>The name in the answer to a subject access request, in camel case.</summary>
    public string Name { get; } = name;

    /// <summary>The type of the rows.</summary>
    public Type Row { get; } = row;

    /// <summary>Whether an erasure leaves the rows: they have no data of the customer, or another part of the erasure treats them.</summary>
    public bool IsLeft { get; init; }

    /// <summary>Whether the rows are derived from others that are shown, so that a subject access request leaves them out.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Marks the rows for removal when the unit of work is saved.</summary>
    public abstract Task Remove(OnboardingDbContext db, CancellationToken cancellationToken);

    /// <summary>Deletes the rows at once. Only rows that were stored while the erasure ran are left for it.</summary>
    public abstract Task<int> DeleteLate(CancellationToken cancellationToken);

    /// <summary>Returns the rows as JSON.</summary>
    public abstract Task<JsonArray> Read(OnboardingDbContext db, CancellationToken cancellationToken);

    /// <summary>Creates the table of a query.</summary>
    public static PersonalTable Of<T>(string name, IQueryable<T> rows, bool isDerived = false, bool isLeft = false) where T : class =>
        new PersonalTable<T>(name, rows) { IsDerived = isDerived, IsLeft = isLeft };
}

/// <inheritdoc/>
internal sealed class PersonalTable<T>(string name, IQueryable<T> rows) : PersonalTable(name, typeof(T)) where T : class
{
    private static readonly MethodInfo Property = typeof(EF).GetMethod(nameof(EF.Property))!;

    /// <inheritdoc/>
    public override async Task Remove(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        if (IsLeft)
        {
            return;
        }

        // Only keys and concurrency tokens are read: contents can be large.
        var entity = db.Model.FindEntityType(typeof(T))!;
        IProperty[] read = [.. entity.GetProperties().Where(property => property.IsPrimaryKey() || property.IsConcurrencyToken)];
        foreach (var values in await rows.AsNoTracking().Select(Values(read)).ToListAsync(cancellationToken))
        {
            Remove(db, entity, read, values);
        }
    }

    /// <inheritdoc/>
    public override Task<int> DeleteLate(CancellationToken cancellationToken) =>
        IsLeft ? Task.FromResult(0) : rows.ExecuteDeleteAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task<JsonArray> Read(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        IProperty[] properties = [.. db.Model.FindEntityType(typeof(T))!.GetProperties()];
        var json = new JsonArray();
        foreach (var row in await rows.AsNoTracking().ToListAsync(cancellationToken))
        {
            json.Add(RowJson.Of(row, properties));
        }

        return json;
    }

    private static void Remove(OnboardingDbContext db, IEntityType entity, IProperty[] read, object?[] values)
    {
        object?[] key = [.. entity.FindPrimaryKey()!.Properties.Select(property => values[Array.IndexOf(read, property)])];
        if (db.Set<T>().Local.FindEntryUntyped(key) is { } tracked)
        {
            tracked.State = EntityState.Deleted;
            return;
        }

        var entry = db.Entry((T)RuntimeHelpers.GetUninitializedObject(typeof(T)));
        for (var i = 0; i < read.Length; i++)
        {
            entry.Property(read[i].Name).CurrentValue = values[i];
        }

        entry.State = EntityState.Deleted;
    }

    private static Expression<Func<T, object?[]>> Values(IProperty[] properties)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, object?[]>>(
            Expression.NewArrayInit(
                typeof(object),
                properties.Select(property => Expression.Convert(
                    Expression.Call(Property.MakeGenericMethod(property.ClrType), row, Expression.Constant(property.Name)), typeof(object)))),
            row);
    }
}
