using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>The connection string that was checked. Its text is never shown, because it may contain a password.</summary>
/// <param name="Text">The connection string.</param>
/// <param name="IsSet">Whether it was set; otherwise it is the default.</param>
/// <param name="Target">The file, or the server and the database, for people.</param>
public sealed record ConnectionString(string Text, bool IsSet, string Target)
{
    // The suffixes of the files that SQLite and the lock of the migrations create beside the database.
    private static readonly string[] Suffixes = ["", "-wal", "-shm", "-journal", ".migrating"];

    private const string Setting = "ConnectionStrings__Onboarding";
    private const string DefaultFile = "Data Source=data/onboarding.db";

    /// <summary>The paths of the database's files: the file, its log and its locks. None for a server.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>Reads the connection string for a provider. Throws <see cref="InvalidOperationException"/> if the provider cannot use it.</summary>
    public static ConnectionString Of(DatabaseProvider provider, string? set) => provider switch
    {
        DatabaseProvider.Sqlite => OfSqlite(set),
        _ => OfSqlServer(set ?? throw new InvalidOperationException($"{Setting} is missing. Database__Provider=SqlServer requires it.")),
    };

    private static ConnectionString OfSqlite(string? set)
    {
        var parsed = Parse(set ?? DefaultFile, text => new SqliteConnectionStringBuilder(text), "Data Source=/var/lib/onboarding/onboarding.db");
        var isFile = parsed.DataSource.Length > 0 && parsed.Mode != SqliteOpenMode.Memory && !parsed.DataSource.Equals(
            ":memory:", StringComparison.OrdinalIgnoreCase);
        return isFile
            ? new(parsed.ToString(), set is not null, Path.GetFullPath(parsed.DataSource))
            {
                Files = [.. Suffixes.Select(suffix => Path.GetFullPath(parsed.DataSource) + suffix)],
            }
            : throw new InvalidOperationException($"{Setting} names no file (Data Source).");
    }

    private static ConnectionString OfSqlServer(string set)
    {
        var parsed = Parse(
            set, text => new SqlConnectionStringBuilder(text), "Server=db;Database=Onboarding;User Id=onboarding;Password=…;Encrypt=True");
        return parsed.DataSource.Length > 0
            ? new(set, IsSet: true, $"{parsed.DataSource}/{parsed.InitialCatalog}")
            : throw new InvalidOperationException($"{Setting} names no server (Server).");
    }

    // The framework's message quotes parts of the text.
    private static T Parse<T>(string text, Func<string, T> parse, string example) where T : DbConnectionStringBuilder, new()
    {
        try
        {
            return parse(text);
        }
        catch (Exception failure) when (
            failure is ArgumentException or FormatException or InvalidCastException or OverflowException or KeyNotFoundException)
        {
            throw new InvalidOperationException(
                $"{Setting} cannot be used (its value is not shown). Allowed: a connection string such as {example}.{Nearest(text, new T())}");
        }
    }

    // Only the name of a keyword that the provider has is shown, never a part of the text.
    private static string Nearest(string text, DbConnectionStringBuilder provider)
    {
        var known = provider.Keys.Cast<string>().ToList();
        try
        {
            var wrong = new DbConnectionStringBuilder { ConnectionString = text }.Keys!.Cast<string>()
                .FirstOrDefault(word => !provider.ContainsKey(word));
            return wrong is not null && EditDistance.Nearest(wrong, known) is { } nearest ? $" The nearest keyword is {nearest}." : "";
        }
        catch (ArgumentException)
        {
            return "";
        }
    }
}
