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
/// Writes new rows with few round trips: a few rows with one command, many with a bulk copy for each table.
/// </summary>
internal sealed class SqlServerInserts
{
    /// <summary>The most parameters of a command; SQL Server takes 2,100.</summary>
    public const int MaxParameters = 2_000;

    private readonly ConcurrentDictionary<Type, SqlServerInsert> _inserts = new();

    /// <summary>Whether one command can carry the rows.</summary>
    public bool FitOneCommand(IModel model, NewRows rows) => rows.All.Sum(row => Into(model, row.GetType()).Parameters) <= MaxParameters;

    /// <summary>Writes the rows and commits them, in one round trip.</summary>
    public async Task WriteAndCommit(OnboardingDbContext db, NewRows rows)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await Run(db, rows, "SET XACT_ABORT ON; BEGIN TRANSACTION; ", "COMMIT TRANSACTION;", transaction: null);
        }
        catch (DbUpdateException)
        {
            await Undo(db);
            throw;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Writes the rows in a transaction of the context's.</summary>
    public Task Write(OnboardingDbContext db, NewRows rows, IDbContextTransaction transaction) => FitOneCommand(db.Model, rows)
        ? Run(db, rows, "", "", transaction.GetDbTransaction())
        : Copy(db, rows, (SqlTransaction)transaction.GetDbTransaction());

    // The first statement that fails undoes all by itself; where a server sees that differently, the connection must not keep a transaction open.
    private static async Task Undo(OnboardingDbContext db)
    {
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION";
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception failure) when (failure is SqlException or InvalidOperationException)
        {
            // The connection is broken, and the transaction with it.
        }
    }

    private async Task Run(OnboardingDbContext db, NewRows rows, string before, string after, DbTransaction? transaction)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        if (db.Database.GetCommandTimeout() is { } seconds)
        {
            command.CommandTimeout = seconds;
        }

        var text = new StringBuilder(before);
        foreach (var row in rows.All)
        {
            Into(db.Model, row.GetType()).Add(row, text, command);
        }

        command.CommandText = text.Append(after).ToString();
        await Guarded(() => command.ExecuteNonQueryAsync(CancellationToken.None));
    }

    private async Task Copy(OnboardingDbContext db, NewRows rows, SqlTransaction transaction)
    {
        foreach (var group in rows.All.GroupBy(row => row.GetType()))
        {
            var target = Into(db.Model, group.Key);
            using var table = target.Copied(group);
            using var copy = new SqlBulkCopy((SqlConnection)db.Database.GetDbConnection(), SqlBulkCopyOptions.CheckConstraints, transaction) { DestinationTableName = target.Table };
            foreach (DataColumn column in table.Columns)
            {
                copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
            }

            await Guarded(() => copy.WriteToServerAsync(table, CancellationToken.None));
        }
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
