using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>Writes new rows in few round trips: one command where it can carry them all, else one bulk copy for each table.</summary>
internal sealed class SqlServerInserts
{
    /// <summary>The most parameters of a command; SQL Server takes 2,100.</summary>
    public const int MaxParameters = 2_000;

    // A copy of a whole screening list takes longer than other commands may.
    private const int CopySeconds = 600;

    // The first statement that fails, and a timeout too, ends the command and undoes the whole transaction.
    private const string Begin = "SET XACT_ABORT ON; BEGIN TRANSACTION; ";
    private const string Commit = "COMMIT TRANSACTION;";

    private readonly ConcurrentDictionary<Type, SqlServerInsert> _inserts = new();

    /// <summary>Returns whether one command can carry the rows.</summary>
    public bool FitOneCommand(OnboardingDbContext db, InsertBuffer rows) => rows.All.Sum(row => Into(db, row.GetType()).Parameters) <= MaxParameters;

    /// <summary>Writes the rows and commits them, in one round trip.</summary>
    public Task WriteAndCommit(OnboardingDbContext db, InsertBuffer rows) => Run(db, rows, Begin, Commit, transaction: null);

    /// <summary>Writes the rows with one command, in a transaction of the context.</summary>
    public Task Write(OnboardingDbContext db, InsertBuffer rows, IDbContextTransaction transaction) =>
        Run(db, rows, "", "", transaction.GetDbTransaction());

    /// <summary>Writes the rows with a bulk copy for each table, in a transaction of the context.</summary>
    public async Task Copy(OnboardingDbContext db, InsertBuffer rows, IDbContextTransaction transaction)
    {
        foreach (var group in rows.All.GroupBy(row => row.GetType()))
        {
            var target = Into(db, group.Key);
            using var table = target.Copied(group, db.DataKeys);
            using var copy = new SqlBulkCopy(
                (SqlConnection)db.Database.GetDbConnection(), SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)transaction.GetDbTransaction())
            {
                DestinationTableName = target.Table,
                BulkCopyTimeout = CopySeconds,
            };
            foreach (DataColumn column in table.Columns)
            {
                copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
            }

            await AsUpdate(() => copy.WriteToServerAsync(table, CancellationToken.None));
        }
    }

    private async Task Run(OnboardingDbContext db, InsertBuffer rows, string before, string after, DbTransaction? transaction)
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
            Into(db, row.GetType()).Add(row, text, command, db.DataKeys);
        }

        command.CommandText = text.Append(after).ToString();
        await AsUpdate(() => command.ExecuteNonQueryAsync(CancellationToken.None));
    }

    // Fails as SaveChanges does.
    private static async Task AsUpdate(Func<Task> write)
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

    private SqlServerInsert Into(OnboardingDbContext db, Type type) => _inserts.GetOrAdd(
        type,
        static (one, context) => new(
            context.Model.FindEntityType(one) ?? throw new InvalidOperationException($"{one.Name} has no table."),
            context.GetService<IRelationalTypeMappingSource>()),
        db);
}
