using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Files;
using Onboarding.Infrastructure.Common.Persistence.Maintenance;
using SQLitePCL;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>Copies the database with SQLite's online backup, and puts copies back.</summary>
internal sealed class SqliteBackups(ConnectionString database, IServiceScopeFactory scopes, TimeProvider clock) : IDatabaseBackups
{
    private const int PagesPerStep = 1_000;
    private const int BusySeconds = 2;

    // The logs of a damaged database, and the database itself.
    private static readonly string[] Suffixes = ["-wal", "-shm", "-journal", ""];
    private const string MigrationsTable = "__EFMigrationsHistory";

    public async Task<BackupContent> Write(string path, CancellationToken cancellationToken)
    {
        RejectMissing(database.Target, "The database");
        try
        {
            Copy(database.Target, path, cancellationToken);

            // The copy is one file, without a log beside it.
            await Execute(path, SqliteOpenMode.ReadWrite, "PRAGMA journal_mode=DELETE", cancellationToken);
        }
        catch (SqliteException failure)
        {
            throw new InvalidOperationException(
                $"The database {database.Target} cannot be copied: {SqliteFailures.Of(failure) ?? failure.Message}", failure);
        }

        return await Check(path, "The copy", cancellationToken);
    }

    public async Task<RestoredDatabase> Restore(string path, bool replaces, CancellationToken cancellationToken)
    {
        RejectMissing(path, "The backup");
        if (RealPath.AreSame(path, database.Target))
        {
            throw new InvalidOperationException($"{path} is the database itself.");
        }

        var target = database.Target;
        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder))
        {
            if (database.IsSet)
            {
                throw new InvalidOperationException($"The folder {folder} of the database does not exist.");
            }

            Directory.CreateDirectory(folder);
        }

        // A service that starts meanwhile waits for this lock.
        await using var starting = await FileLock.Acquire(target + ".migrating", cancellationToken);
        if (File.Exists(target) && !replaces)
        {
            throw new InvalidOperationException(
                $"The database {target} exists. With --replace it is kept under another name, and the backup takes its place.");
        }

        var partial = target + ".restoring";
        try
        {
            File.Delete(partial);
            Copy(path, partial, cancellationToken);
            var content = await Check(partial, $"The backup {path}", cancellationToken);
            var lacks = await LacksMigrations(partial, path, cancellationToken);
            await Execute(partial, SqliteOpenMode.ReadWrite, "PRAGMA journal_mode=WAL", cancellationToken);
            Flush(partial);
            var former = await SetAside(target, cancellationToken);
            try
            {
                File.Move(partial, target);
            }
            catch (IOException) when (former is not null)
            {
                Move(former, target);
                throw;
            }

            return new(content, target, former, lacks);
        }
        catch (SqliteException failure)
        {
            throw new InvalidOperationException(
                $"The backup {path} cannot be restored: {SqliteFailures.Of(failure) ?? failure.Message}", failure);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    // The snapshot of one read transaction: what is committed meanwhile is not part of it, and the copy never begins again.
    private static void Copy(string from, string to, CancellationToken cancellationToken)
    {
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        using var snapshot = source.BeginTransaction(deferred: true);
        using (var read = source.CreateCommand())
        {
            read.Transaction = snapshot;
            read.CommandText = "SELECT COUNT(*) FROM sqlite_schema";
            read.ExecuteScalar();
        }

        using var backup = raw.sqlite3_backup_init(target.Handle!, "main", source.Handle!, "main");
        var outcome = raw.SQLITE_OK;
        while (outcome is raw.SQLITE_OK or raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcome = raw.sqlite3_backup_step(backup, PagesPerStep);
        }

        if (outcome != raw.SQLITE_DONE)
        {
            throw SqliteNative.Failure(target.Handle!, outcome);
        }
    }

    // A database of another program, or a damaged one, is no backup.
    private static async Task<BackupContent> Check(string path, string what, CancellationToken cancellationToken)
    {
        try
        {
            var intact = await Execute(path, SqliteOpenMode.ReadOnly, "PRAGMA quick_check(1)", cancellationToken);
            if (intact is not "ok")
            {
                throw new InvalidOperationException($"{what} is damaged: {intact}");
            }

            var own = $"SELECT COUNT(*) FROM sqlite_schema WHERE name IN ('{MigrationsTable}', 'Customers')";
            var tables = await Execute(path, SqliteOpenMode.ReadOnly, own, cancellationToken);
            if (tables is not 2L)
            {
                throw new InvalidOperationException($"{what} is not a database of this service.");
            }

            var last = await Execute(
                path, SqliteOpenMode.ReadOnly, $"SELECT MAX(\"MigrationId\") FROM \"{MigrationsTable}\"", cancellationToken) as string;
            var customers = await Execute(path, SqliteOpenMode.ReadOnly, "SELECT COUNT(*) FROM \"Customers\"", cancellationToken);
            return new(new FileInfo(path).Length, Convert.ToInt64(customers, CultureInfo.InvariantCulture), last ?? "");
        }
        catch (SqliteException failure)
        {
            throw new InvalidOperationException(
                $"{what} cannot be read: {SqliteFailures.Of(failure) ?? "it is not a database of this service"}.", failure);
        }
    }

    private async Task<bool> LacksMigrations(string copy, string path, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        string[] known = [.. scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Database.GetMigrations()];
        var applied = ((string)(await Execute(
            copy, SqliteOpenMode.ReadOnly, $"SELECT GROUP_CONCAT(\"MigrationId\") FROM \"{MigrationsTable}\"", cancellationToken))!).Split(',');
        return applied.Except(known).FirstOrDefault() is { } newer
            ? throw new InvalidOperationException(
                $"A newer version of the service made the backup {path}: this one does not know the migration {newer}.")
            : applied.Length < known.Length;
    }

    // Another journal mode needs the whole file, so it succeeds only if no other connection has the database open. The log is then part of the file.
    // A log without its database is moved too: SQLite would apply it to the restored database. Returns null if nothing had to be moved.
    private async Task<string?> SetAside(string target, CancellationToken cancellationToken)
    {
        try
        {
            if (File.Exists(target)
                && await Execute(target, SqliteOpenMode.ReadWrite, "PRAGMA journal_mode=DELETE", cancellationToken) is not "delete")
            {
                throw InUse(target, null);
            }
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_BUSY)
        {
            throw InUse(target, failure);
        }
        catch (SqliteException)
        {
            // A damaged database is what a restore replaces. Its log stays beside it, under the new name too.
        }

        if (!Suffixes.Any(suffix => File.Exists(target + suffix)))
        {
            return null;
        }

        var former = string.Create(CultureInfo.InvariantCulture, $"{target}.{clock.GetUtcNow():yyyyMMddHHmmss}");
        Move(target, former);
        return former;
    }

    private static void Move(string from, string to)
    {
        foreach (var suffix in Suffixes.Where(suffix => File.Exists(from + suffix)))
        {
            File.Move(from + suffix, to + suffix);
        }
    }

    private static InvalidOperationException InUse(string target, SqliteException? failure) =>
        new($"Another process has the database {target} open. Stop the service first.", failure);

    private static void RejectMissing(string path, string what)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"{what} {path} does not exist.");
        }
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static async Task<object?> Execute(string path, SqliteOpenMode mode, string sql, CancellationToken cancellationToken)
    {
        await using var connection = Open(path, mode);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        // The provider runs a statement to its end: a check of a large file would not see the cancellation.
        await using var interruption = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle!));
        try
        {
            return await command.ExecuteScalarAsync(cancellationToken);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The statement was interrupted.", failure, cancellationToken);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = BusySeconds }.ToString());
        connection.Open();
        return connection;
    }
}
