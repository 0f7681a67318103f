using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>Calls of SQLite that Microsoft.Data.Sqlite does not offer.</summary>
internal static class SqliteNative
{
    /// <summary>Returns the number of pages that a connection has written since the last call.</summary>
    public static int TakePagesWritten(sqlite3 connection)
    {
        raw.sqlite3_db_status(connection, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, resetFlg: 1);
        return pages;
    }

    /// <summary>
    /// Runs a passive checkpoint: transfers as much of the write-ahead log as possible without waiting. Returns how many of its pages are left, and 0
    /// if no checkpoint can run now.
    /// </summary>
    public static int Checkpoint(sqlite3 connection) =>
        raw.sqlite3_wal_checkpoint_v2(connection, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var pages, out var folded) == raw.SQLITE_OK
            ? pages - folded
            : 0;

    /// <summary>Throws for every result code but success, as Microsoft.Data.Sqlite would.</summary>
    public static void Check(sqlite3 connection, int outcome)
    {
        if (outcome != raw.SQLITE_OK)
        {
            throw Failure(connection, outcome);
        }
    }

    /// <summary>Creates the exception of a failed call.</summary>
    public static SqliteException Failure(sqlite3 connection, int outcome) => new(
        $"SQLite Error {outcome & 0xFF}: '{raw.sqlite3_errmsg(connection).utf8_to_string()}'.", outcome & 0xFF,
        raw.sqlite3_extended_errcode(connection));
}
