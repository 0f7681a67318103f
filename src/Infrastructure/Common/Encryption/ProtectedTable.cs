using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>A table with protected columns. Its key is a number, or a number and a position.</summary>
internal sealed class ProtectedTable
{
    private readonly IProperty[] _key;
    private readonly string _statement;
    private readonly string? _accounts;

    private ProtectedTable(IEntityType type, ISqlGenerationHelper sql)
    {
        (Type, _key) = (type, [.. type.FindPrimaryKey()!.Properties]);
        Columns = [.. type.GetProperties().Where(property => ProtectedColumn.Of(property) is not null)];
        var (table, keys) = (sql.DelimitIdentifier(type.GetTableName()!), sql.DelimitIdentifier("DataKeys"));
        var account = ProtectedColumn.AccountOf(type) is { } own ? $"t.{sql.DelimitIdentifier(own.GetColumnName())}" : "''";
        var (prefix, of, current) = (Column("k", "Prefix"), Column("k", "Account"), Column("k", "IsCurrent"));
        var hasOwn = $"EXISTS (SELECT 1 FROM {keys} o WHERE {Column("o", "Account")} = {account} AND {Column("o", "IsCurrent")} = {{3}})";
        var stale = Columns.Select(column => $"t.{sql.DelimitIdentifier(column.GetColumnName())}").Select(column =>
            $"({column} IS NOT NULL AND (({{1}} = 1 AND NOT EXISTS (SELECT 1 FROM {keys} k WHERE {prefix} = SUBSTRING({column}, 1, 9) "
            + $"AND {current} = {{3}} AND ({of} = {account} OR ({of} = '' AND NOT {hasOwn})))) "
            + $"OR ({{1}} = 0 AND SUBSTRING({column}, 1, 1) <> {{2}})))");
        var second = _key.Length > 1 ? $"t.{sql.DelimitIdentifier(_key[1].GetColumnName())}" : "0";
        _statement = $"SELECT t.{sql.DelimitIdentifier(_key[0].GetColumnName())} AS {sql.DelimitIdentifier("First")}, "
            + $"CAST({second} AS bigint) AS {sql.DelimitIdentifier("Second")} FROM {table} t "
            + $"WHERE t.{sql.DelimitIdentifier(_key[0].GetColumnName())} > {{0}} AND ({string.Join(" OR ", stale)})";
        _accounts = account == "''" ? null : $"SELECT DISTINCT {account} AS {sql.DelimitIdentifier("Value")} FROM {table} t";

        string Column(string alias, string name) => $"{alias}.{sql.DelimitIdentifier(name)}";
    }

    /// <summary>The type of the rows.</summary>
    public IEntityType Type { get; }

    /// <summary>The protected properties.</summary>
    public IReadOnlyList<IProperty> Columns { get; }

    /// <summary>Whether several rows have the same number.</summary>
    public bool HasPositions => _key.Length > 1;

    /// <summary>Returns the tables of the model, in a fixed order.</summary>
    public static IReadOnlyList<ProtectedTable> Of(OnboardingDbContext db)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        return
        [
            .. db.Model.GetEntityTypes()
                .Where(type => type.FindPrimaryKey() is not null && type.GetProperties().Any(property => ProtectedColumn.Of(property) is not null))
                .OrderBy(type => type.GetTableName(), StringComparer.Ordinal).Select(type => new ProtectedTable(type, sql)),
        ];
    }

    /// <summary>Returns the keys of rows that are not stored as the setting says: with the current key of their account, or in clear.</summary>
    public async Task<IReadOnlyList<RowKey>> Stale(
        OnboardingDbContext db, bool isEncrypted, long after, int limit, CancellationToken cancellationToken) =>
        await db.Database.SqlQueryRaw<RowKey>(_statement, after, isEncrypted ? 1 : 0, new byte[] { 0 }, true)
            .OrderBy(row => row.First).ThenBy(row => row.Second).Take(limit).ToListAsync(cancellationToken);

    /// <summary>Returns the accounts that have rows.</summary>
    public async Task<IEnumerable<AccountId>> Accounts(OnboardingDbContext db, CancellationToken cancellationToken) => _accounts is null
        ? []
        : (await db.Database.SqlQueryRaw<string>(_accounts).ToListAsync(cancellationToken)).Select(name => new AccountId(name));

    /// <summary>Loads a row.</summary>
    public ValueTask<object?> Find(OnboardingDbContext db, RowKey row, CancellationToken cancellationToken) => db.FindAsync(
        Type.ClrType,
        [
            .. _key.Select((property, index) =>
                Convert.ChangeType(index == 0 ? row.First : row.Second, property.ClrType, CultureInfo.InvariantCulture)),
        ],
        cancellationToken);
}

/// <summary>The key of a row.</summary>
internal sealed class RowKey
{
    /// <summary>The number.</summary>
    public long First { get; init; }

    /// <summary>The position; 0 if there is none.</summary>
    public long Second { get; init; }
}
