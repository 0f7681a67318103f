using System.Security.Cryptography;
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
    private readonly string _numbers;
    private readonly string _statement;
    private readonly string? _accounts;
    private readonly IReadOnlyList<StoredColumn> _columns;

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
            + $"WHERE t.{sql.DelimitIdentifier(_key[0].GetColumnName())} > {{0}} AND t.{sql.DelimitIdentifier(_key[0].GetColumnName())} <= {{4}} "
            + $"AND ({string.Join(" OR ", stale)})";
        _numbers = $"SELECT {sql.DelimitIdentifier(_key[0].GetColumnName())} AS {sql.DelimitIdentifier("Value")} FROM {table}";
        _accounts = account == "''" ? null : $"SELECT DISTINCT {account} AS {sql.DelimitIdentifier("Value")} FROM {table} t";

        var at = string.Join(" AND ", _key.Select((property, index) => $"{sql.DelimitIdentifier(property.GetColumnName())} = {{{index}}}"));
        _columns =
        [
            .. Columns.Select(property => new StoredColumn(
                ProtectedColumn.Of(property)!,
                $"SELECT {account} AS {sql.DelimitIdentifier("Account")}, t.{Name(property)} AS {sql.DelimitIdentifier("Bytes")} FROM {table} t "
                    + $"WHERE {at} AND t.{Name(property)} IS NOT NULL",
                $"UPDATE {table} SET {Name(property)} = {{{_key.Length}}} WHERE {at} AND {Name(property)} = {{{_key.Length + 1}}}")),
        ];

        string Name(IProperty property) => sql.DelimitIdentifier(property.GetColumnName());
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

    /// <summary>
    /// Returns the last number of the next rows; null if no row follows them. A step looks at no others, because the database's writer waits for it.
    /// </summary>
    public async Task<long?> Next(OnboardingDbContext db, long after, int rows, CancellationToken cancellationToken)
    {
        var next = await db.Database.SqlQueryRaw<long>(_numbers).Where(number => number > after).OrderBy(number => number).Skip(rows - 1).Take(1)
            .ToListAsync(cancellationToken);
        return next is [var last] ? last : null;
    }

    /// <summary>Returns the keys of rows that are not stored as the setting says: with the current key of their account, or in clear.</summary>
    public async Task<IReadOnlyList<RowKey>> Stale(
        OnboardingDbContext db, bool isEncrypted, long after, long last, int limit, CancellationToken cancellationToken) =>
        await db.Database.SqlQueryRaw<RowKey>(_statement, after, isEncrypted ? 1 : 0, new byte[] { 0 }, true, last)
            .OrderBy(row => row.First).ThenBy(row => row.Second).Take(limit).ToListAsync(cancellationToken);

    /// <summary>Returns the accounts that have rows.</summary>
    public async Task<IEnumerable<AccountId>> Accounts(OnboardingDbContext db, CancellationToken cancellationToken) => _accounts is null
        ? []
        : (await db.Database.SqlQueryRaw<string>(_accounts).ToListAsync(cancellationToken)).Select(name => new AccountId(name));

    /// <summary>
    /// Stores the values of a row as the setting says. The bytes of a value do not change, so that its hashes stay true. A value that another unit of
    /// work writes meanwhile is left as that one stores it. Throws <see cref="CryptographicException"/> if a value cannot be decrypted.
    /// </summary>
    public async Task Rewrite(OnboardingDbContext db, RowKey row, CancellationToken cancellationToken)
    {
        object[] key = HasPositions ? [row.First, row.Second] : [row.First];
        foreach (var column in _columns)
        {
            if (await db.Database.SqlQueryRaw<StoredValue>(column.Select, key).ToListAsync(cancellationToken) is [var stored])
            {
                var renewed = column.Protection.Renewed(stored.Bytes, new(stored.Account), db.DataKeys);
                await db.Database.ExecuteSqlRawAsync(column.Update, [.. key, renewed, stored.Bytes], cancellationToken);
            }
        }
    }

    private sealed record StoredColumn(ProtectedColumn Protection, string Select, string Update);

    private sealed class StoredValue
    {
        public string Account { get; init; } = "";

        public byte[] Bytes { get; init; } = [];
    }
}

/// <summary>The key of a row.</summary>
internal sealed class RowKey
{
    /// <summary>The number.</summary>
    public long First { get; init; }

    /// <summary>The position; 0 if there is none.</summary>
    public long Second { get; init; }
}
