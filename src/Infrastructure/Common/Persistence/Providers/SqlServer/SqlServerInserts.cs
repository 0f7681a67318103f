using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>
/// Writes new rows with few round trips: a few rows with one command, many with a bulk copy for each table or, where the server takes none, with several commands.
/// </summary>
internal sealed class SqlServerInserts
{
    /// <summary>The most parameters of a command; SQL Server takes 2,100.</summary>
    public const int MaxParameters = 2_000;

    private const int DeadlockVictim = 1205;

    private readonly ConcurrentDictionary<Type, SqlServerInsert> _inserts = new();

    /// <summary>Whether one command can carry the rows.</summary>
    public bool FitOneCommand(IModel model, NewRows rows) => rows.All.Sum(row => Into(model, row.GetType()).Parameters) <= MaxParameters;

    /// <summary>The rows in their order, in parts that a command can carry each.</summary>
    public IEnumerable<IReadOnlyList<object>> Parts(IModel model, NewRows rows)
    {
        var (part, parameters) = (new List<object>(), 0);
        foreach (var row in rows.All)
        {
            var more = Into(model, row.GetType()).Parameters;
            if (parameters + more > MaxParameters)
            {
                yield return part;
                (part, parameters) = ([], 0);
            }

            part.Add(row);
            parameters += more;
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    /// <summary>Writes the rows and commits them, in one round trip.</summary>
    public async Task WriteAndCommit(OnboardingDbContext db, NewRows rows)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await Run(db, rows.All, SqlServerAbilities.Begin, SqlServerAbilities.Commit, transaction: null);
        }
        catch
        {
            // The first statement that fails undoes all by itself; whatever else it was, the connection must not keep a transaction open.
            await SqlServerAbilities.Undo(db);
            throw;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Writes the rows in a transaction of the context's, with ordinary commands.</summary>
    public async Task Write(OnboardingDbContext db, NewRows rows, IDbContextTransaction transaction)
    {
        foreach (var part in Parts(db.Model, rows))
        {
            await Run(db, part, "", "", transaction.GetDbTransaction());
        }
    }

    /// <summary>Writes the rows in a transaction of the context's, with a bulk copy for each table; <see cref="CopyRefused"/> if the server may not take one.</summary>
    public async Task Copy(OnboardingDbContext db, NewRows rows, IDbContextTransaction transaction)
    {
        foreach (var group in rows.All.GroupBy(row => row.GetType()))
        {
            var target = Into(db.Model, group.Key);
            using var table = target.Copied(group);
            using var copy = new SqlBulkCopy(
                (SqlConnection)db.Database.GetDbConnection(), SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)transaction.GetDbTransaction())
            {
                DestinationTableName = target.Table,
            };
            copy.BulkCopyTimeout = db.Database.GetCommandTimeout() ?? copy.BulkCopyTimeout;
            foreach (DataColumn column in table.Columns)
            {
                copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
            }

            await Guarded(() => Copied(copy, table));
        }
    }

    // A taken key or a lost deadlock says that the server did copy. All else may mean that it cannot, in whatever way it says so: ordinary commands
    // then either succeed, or tell what is wrong.
    private static async Task Copied(SqlBulkCopy copy, DataTable table)
    {
        try
        {
            await copy.WriteToServerAsync(table, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !(failure is SqlException { Number: var number }
            && (number == DeadlockVictim || SqlServerProvider.IsUniqueViolation(number))))
        {
            throw new CopyRefused(failure);
        }
    }

    private async Task Run(OnboardingDbContext db, IReadOnlyList<object> rows, string before, string after, DbTransaction? transaction)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        if (db.Database.GetCommandTimeout() is { } seconds)
        {
            command.CommandTimeout = seconds;
        }

        var text = new StringBuilder(before);
        foreach (var row in rows)
        {
            Into(db.Model, row.GetType()).Add(row, text, command);
        }

        command.CommandText = text.Append(after).ToString();
        await Guarded(() => command.ExecuteNonQueryAsync(CancellationToken.None));
    }

    private static async Task Guarded(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (SqlException failure)
        {
            throw new DbUpdateException("Rows could not be written.", failure);
        }
    }

    private SqlServerInsert Into(IModel model, Type type) => _inserts.GetOrAdd(
        type, static (one, known) => new(known.FindEntityType(one) ?? throw new InvalidOperationException($"{one.Name} has no table.")), model);
}

/// <summary>A bulk copy failed, and perhaps because the server takes none.</summary>
internal sealed class CopyRefused(Exception failure) : Exception("The rows could not be copied.", failure);
