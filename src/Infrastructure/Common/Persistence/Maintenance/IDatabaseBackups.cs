namespace Onboarding.Infrastructure.Common.Persistence.Maintenance;

/// <summary>
/// Backups of the database as a file, for databases that the program itself keeps in a file. Servers have their own backups and no such service.
/// </summary>
public interface IDatabaseBackups
{
    /// <summary>
    /// Copies the database to a file as it is at one moment, while others read and write it, and checks the copy by opening it. Throws
    /// <see cref="InvalidOperationException"/> if the database does not exist or the copy is damaged.
    /// </summary>
    /// <param name="path">The file, which is empty or does not exist.</param>
    /// <param name="cancellationToken">Ends the copy; the file is then incomplete.</param>
    Task<BackupContent> Write(string path, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a backup in the place of the database. Throws <see cref="InvalidOperationException"/>, and changes nothing, if the file is not an intact
    /// database of this service, if a newer version of the service made it, or if another process has the database open.
    /// </summary>
    /// <param name="path">The backup, which stays.</param>
    /// <param name="replaces">Whether a database that exists is replaced. Its file is kept under another name.</param>
    /// <param name="cancellationToken">Ends the restore before the database is replaced.</param>
    Task<RestoredDatabase> Restore(string path, bool replaces, CancellationToken cancellationToken);
}

/// <summary>The content of a backup.</summary>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Customers">The number of customers.</param>
/// <param name="LastMigration">The last migration that was applied to the database.</param>
public sealed record BackupContent(long Bytes, long Customers, string LastMigration);

/// <summary>A database that was restored.</summary>
/// <param name="Content">Its content.</param>
/// <param name="Path">The database's file.</param>
/// <param name="Former">The file of the database that was replaced; null if there was none.</param>
/// <param name="LacksMigrations">Whether the next start, or <c>migrate</c>, applies migrations to it.</param>
public sealed record RestoredDatabase(BackupContent Content, string Path, string? Former, bool LacksMigrations);
