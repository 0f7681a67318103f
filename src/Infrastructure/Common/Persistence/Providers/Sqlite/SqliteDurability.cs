using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// Acknowledged means committed: every connection syncs each commit to disk, whatever the library was built with. The write-ahead
/// log is folded back every 8,000 pages (32 MB): each fold stops the writer, and by default there would be one every few dozen creates.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=8000; PRAGMA cache_size=-16384";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    /// <summary>Sets a connection that was opened elsewhere.</summary>
    public static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
