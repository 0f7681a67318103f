using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>SQLite: one file, one writer (<see cref="SqliteWriter"/>), many readers (<see cref="SqliteReaders"/>).</summary>
internal sealed class SqliteProvider(SqliteWriter writer, SqliteReaders readers) : IProvider
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    // Compared by UTF-8 byte, so by code point.
    public string HighestSuffix => "\U0010ffff";

    public Task Write(OnboardingDbContext db, Func<Task> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken) =>
        writer.Write(db, work, cancellationToken);

    public async Task Save(OnboardingDbContext db, InsertBuffer rows)
    {
        writer.Insert(db, rows.All);
        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    public Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query) => readers.Read(db, query);

    /// <summary>
    /// Only a start makes the file. A connection that finds none later must not make an empty one: it would hide that the database was taken away.
    /// </summary>
    public static string WithoutCreating(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.Mode = builder.Mode == SqliteOpenMode.ReadWriteCreate ? SqliteOpenMode.ReadWrite : builder.Mode;
        return builder.ToString();
    }

    public async Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);

            // EF Core notes a running migration in a row, which a killed process leaves behind for ever. The lock of the operating
            // system dies with its process, so whoever holds it may clear the row.
            await using var fileLock = await FileLock.Acquire(file + ".migrating", cancellationToken);
            await CreateFile(db.Database.GetConnectionString()!, cancellationToken);
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
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
