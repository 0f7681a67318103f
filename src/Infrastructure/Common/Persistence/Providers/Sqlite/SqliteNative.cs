using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>What Microsoft.Data.Sqlite has no call for.</summary>
internal static class SqliteNative
{
    /// <summary>The pages that a connection has written since this was asked last.</summary>
    public static int TakePagesWritten(sqlite3 connection)
    {
        raw.sqlite3_db_status(connection, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, resetFlg: 1);
        return pages;
    }

    /// <summary>Folds the write-ahead log back as far as that is possible without waiting. Answers how many of its pages are left; none if it cannot be done now.</summary>
    public static int Checkpoint(sqlite3 connection) =>
        raw.sqlite3_wal_checkpoint_v2(connection, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var pages, out var folded) == raw.SQLITE_OK ? pages - folded : 0;

    /// <summary>Rejects every outcome but that of success, as Microsoft.Data.Sqlite would.</summary>
    public static void Check(sqlite3 connection, int outcome)
    {
        if (outcome != raw.SQLITE_OK)
        {
            throw Failure(connection, outcome);
        }
    }

    /// <summary>What a call failed of.</summary>
    public static SqliteException Failure(sqlite3 connection, int outcome) => new(
        $"SQLite Error {outcome & 0xFF}: '{raw.sqlite3_errmsg(connection).utf8_to_string()}'.", outcome & 0xFF, raw.sqlite3_extended_errcode(connection));
}
