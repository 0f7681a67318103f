using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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

    /// <summary>Changes a row for a subject access request, so that it does not name other customers; null if it is shown as it is.</summary>
    public Action<JsonObject>? Redact { get; init; }

    /// <summary>Reads keys and concurrency tokens. A later removal fails if a row has changed since.</summary>
    public abstract Task ReadTokens(OnboardingDbContext db, CancellationToken cancellationToken);

    /// <summary>Marks the rows for removal when the unit of work is saved.</summary>
    public abstract Task Remove(OnboardingDbContext db, CancellationToken cancellationToken);

    /// <summary>Deletes the rows at once. Only rows that were stored while the erasure ran are left for it.</summary>
    public abstract Task<int> DeleteLate(CancellationToken cancellationToken);

    /// <summary>Returns the rows as JSON, contents of files without their bytes.</summary>
    public abstract Task<JsonArray> Read(OnboardingDbContext db, CancellationToken cancellationToken);

    /// <summary>
    /// Adds the rows to a hash. Of a content of a file, the SHA-256 of its protected bytes is added; one content at a time is in memory.
    /// </summary>
    public abstract Task AddTo(IncrementalHash hash, OnboardingDbContext db, CancellationToken cancellationToken);

    /// <summary>Creates the table of a query.</summary>
    public static PersonalTable Of<T>(string name, IQueryable<T> rows, bool isDerived = false, bool isLeft = false, Action<JsonObject>? redact = null)
        where T : class => new PersonalTable<T>(name, rows) { IsDerived = isDerived, IsLeft = isLeft, Redact = redact };
}

/// <inheritdoc/>
internal sealed class PersonalTable<T>(string name, IQueryable<T> rows) : PersonalTable(name, typeof(T)) where T : class
{
    private static readonly MethodInfo Property = typeof(EF).GetMethod(nameof(EF.Property))!;

    /// <inheritdoc/>
    public override async Task Remove(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        foreach (var entry in IsLeft ? [] : await Entries(db, cancellationToken))
        {
            entry.State = EntityState.Deleted;
        }
    }

    /// <inheritdoc/>
    public override async Task ReadTokens(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        foreach (var entry in (await Entries(db, cancellationToken)).Where(entry => entry.State == EntityState.Detached))
        {
            entry.State = EntityState.Unchanged;
        }
    }

    /// <inheritdoc/>
    public override Task<int> DeleteLate(CancellationToken cancellationToken) =>
        IsLeft ? Task.FromResult(0) : rows.ExecuteDeleteAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task<JsonArray> Read(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        IProperty[] properties =
        [
            .. db.Model.FindEntityType(typeof(T))!.GetProperties().Where(property => !property.IsShadowProperty() && !IsContent(property)),
        ];
        var json = new JsonArray();
        foreach (var values in await rows.AsNoTracking().Select(Values(properties)).ToListAsync(cancellationToken))
        {
            json.Add(RowJson.Of(properties, values));
        }

        return json;
    }

    /// <inheritdoc/>
    public override async Task AddTo(IncrementalHash hash, OnboardingDbContext db, CancellationToken cancellationToken)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{Name}{(await Read(db, cancellationToken)).ToJsonString()}"));
        var entity = db.Model.FindEntityType(typeof(T))!;
        if (entity.GetProperties().SingleOrDefault(IsContent) is { } content && entity.FindPrimaryKey() is { Properties: [var key] })
        {
            foreach (var number in await rows.AsNoTracking().Select(Values([key])).ToListAsync(cancellationToken))
            {
                var bytes = await rows.AsNoTracking().Where(Has(key, number[0]!)).Select(Values([content])).SingleAsync(cancellationToken);
                hash.AppendData(SHA256.HashData((byte[])bytes[0]!));
            }
        }
    }

    // Hashes and the like have a greatest length. Contents of files have none and can be large.
    private static bool IsContent(IProperty property) => property.ClrType == typeof(byte[]) && property.GetMaxLength() is null;

    // Only keys and concurrency tokens are read: contents can be large. Rows that are tracked keep their tokens.
    private async Task<IReadOnlyList<EntityEntry<T>>> Entries(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        IProperty[] read = [.. entity.GetProperties().Where(property => property.IsPrimaryKey() || property.IsConcurrencyToken)];
        var all = await rows.AsNoTracking().Select(Values(read)).ToListAsync(cancellationToken);
        return [.. all.Select(values => Entry(db, entity, read, values))];
    }

    private static EntityEntry<T> Entry(OnboardingDbContext db, IEntityType entity, IProperty[] read, object?[] values)
    {
        object?[] key = [.. entity.FindPrimaryKey()!.Properties.Select(property => values[Array.IndexOf(read, property)])];
        if (db.Set<T>().Local.FindEntryUntyped(key) is { } tracked)
        {
            return tracked;
        }

        var entry = db.Entry((T)RuntimeHelpers.GetUninitializedObject(typeof(T)));
        for (var i = 0; i < read.Length; i++)
        {
            entry.Property(read[i].Name).CurrentValue = values[i];
        }

        return entry;
    }

    private static Expression<Func<T, bool>> Has(IProperty key, object value)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, bool>>(
            Expression.Equal(
                Expression.Call(Property.MakeGenericMethod(key.ClrType), row, Expression.Constant(key.Name)),
                Expression.Constant(value, key.ClrType)),
            row);
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
