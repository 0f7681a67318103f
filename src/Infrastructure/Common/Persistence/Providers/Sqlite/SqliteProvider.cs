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
    public string Last => "\U0010ffff";

    public Task Write(OnboardingDbContext db, Func<Task> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken) =>
        writer.Write(db, work, cancellationToken);

    public async Task Save(OnboardingDbContext db, NewRows rows)
    {
        writer.Insert(db, rows.All);
        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    public Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query) => readers.Read(db, query);

    public async Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        // EF Core notes a running migration in a row, which a killed process leaves behind for ever. The lock of the operating
        // system dies with its process, so whoever holds it may clear the row.
        await using var held = await Hold(file + ".migrating", cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    private static async Task<FileStream> Hold(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }
}
