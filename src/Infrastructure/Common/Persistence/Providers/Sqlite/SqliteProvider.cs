using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>SQLite: one file, one writer (<see cref="SqliteWriter"/>), many readers (<see cref="SqliteReaders"/>).</summary>
internal sealed class SqliteProvider(SqliteWriter writer, SqliteReaders readers, NewDatabase newDatabase) : IProvider
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    // SQLite compares texts by UTF-8 byte, so by code point.
    public string HighestSuffix => "\U0010ffff";

    public Task Write(OnboardingDbContext db, Submitter submitter, Func<Task> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken) =>
        writer.Write(db, submitter, work, cancellationToken);

    public async Task Save(OnboardingDbContext db, InsertBuffer rows)
    {
        writer.Insert(db, rows.All);
        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }

        foreach (var check in rows.Checks)
        {
            await check();
        }
    }

    public Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query) => readers.Read(db, query);

    /// <summary>
    /// Returns the connection string without the right to create the file. Only the start creates it. If the file is missing later, a connection must
    /// fail: an empty file would hide that the database was removed.
    /// </summary>
    public static string WithoutCreating(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.Mode = builder.Mode == SqliteOpenMode.ReadWriteCreate ? SqliteOpenMode.ReadWrite : builder.Mode;
        return builder.ToString();
    }

    public int WaitingUnits => writer.WaitingUnits;

    public Task<long> Size(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        return Task.FromResult(new[] { file, file + "-wal" }.Select(path => new FileInfo(path)).Where(one => one.Exists).Sum(one => one.Length));
    }

    public Task<bool> RemoveRemains(bool compact, CancellationToken cancellationToken) => writer.RemoveRemains(compact, cancellationToken);

    public async Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        try
        {
            newDatabase.PrepareFolder(Path.GetDirectoryName(file)!);

            // EF Core marks a running migration with a row, which a killed process leaves behind permanently. The operating system's lock ends with
            // its process, so the process that holds it may delete the row.
            await using var fileLock = await FileLock.Acquire(file + ".migrating", cancellationToken);
            var exists = File.Exists(file);
            newDatabase.RejectIfMissing(exists);
            await CreateFile(db.Database.GetConnectionString()!, cancellationToken);
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            if (!exists)
            {
                newDatabase.Report();
            }
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The database {file} cannot be used: {SqliteFailures.Of(failure) ?? failure.Message}", failure);
        }
    }

    private static async Task CreateFile(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
