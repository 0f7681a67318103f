using Microsoft.Data.Sqlite;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// Removes what deleted rows leave in the files. SQLite only marks their space as free, and a page that was split keeps copies of rows that moved:
/// only a file that is written anew has none. The log has the former pages until it is emptied.
/// </summary>
internal static class SqliteRemains
{
    // On disk, because a copy of the whole database need not fit in memory. SQLite removes the name of this file when it opens it.
    private const string Settings = "PRAGMA temp_store=FILE; PRAGMA synchronous=FULL";
    private const int BusySeconds = 30;

    /// <summary>
    /// Writes the file anew if <paramref name="compact"/> is true, and empties the log. Returns false if a reader kept the log from being emptied.
    /// No unit of work may run meanwhile.
    /// </summary>
    public static async Task<bool> Remove(string connectionString, bool compact, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = BusySeconds }.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
        if (compact)
        {
            // It takes as long as the file is large.
            command.CommandTimeout = 0;
            command.CommandText = "VACUUM";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return await command.ExecuteScalarAsync(cancellationToken) is 0L;
    }
}
