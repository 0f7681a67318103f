using Microsoft.Data.Sqlite;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>Distinguishes failures of the storage from failures of the work.</summary>
internal static class SqliteFailures
{
    /// <summary>The file's name no longer exists, or belongs to another file than the open one.</summary>
    public const string FileDeleted = "the database's files were removed; restore them and start the service again";

    /// <summary>Describes what is wrong with the storage without quoting data; null if the failure is not one of the storage.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        StorageUnavailable known => known.Reason,
        SqliteException { SqliteErrorCode: var code } => Describe(code) is { } description ? $"{description} (SQLite error {code})" : null,
        _ => failure.InnerException is { } inner ? Of(inner) : null,
    };

    private static string? Describe(int code) => code switch
    {
        3 or 23 => "the service is not allowed to write to the database",
        5 or 6 => "another process has locked the database",
        7 => "there is not enough memory",
        8 => "the database is read-only",
        10 => "the disk reports a read or write error",
        11 or 26 => "the database is damaged",
        13 => "the disk is full",
        14 => "the database cannot be opened",
        _ => null,
    };
}
