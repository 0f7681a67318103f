using Microsoft.Data.Sqlite;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>Tells failures of the storage from those of the work.</summary>
internal static class SqliteFailures
{
    /// <summary>The file's name leads to nothing, or to another file than the one that is open.</summary>
    public const string FileDeleted = "the database's files were taken away; put them back and start the service again";

    /// <summary>What is wrong with the storage, in words that quote no data; nothing if the failure is none of the storage's.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        StorageUnavailable known => known.Reason,
        SqliteException { SqliteErrorCode: var code } => Describe(code) is { } description ? $"{description} (SQLite error {code})" : null,
        _ => failure.InnerException is { } inner ? Of(inner) : null,
    };

    private static string? Describe(int code) => code switch
    {
        3 or 23 => "the service may not write to the database",
        5 or 6 => "another process keeps the database to itself",
        7 => "there is no memory left",
        8 => "the database is read-only",
        10 => "the disk fails to read or write",
        11 or 26 => "the database is damaged",
        13 => "the disk is full",
        14 => "the database cannot be opened",
        _ => null,
    };
}
