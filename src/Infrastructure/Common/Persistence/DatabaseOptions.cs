using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Configuration section <c>Database</c>.</summary>
[SettingsSection("Database")]
public sealed class DatabaseOptions
{
    /// <summary><c>Sqlite</c> (embedded, the default) or <c>SqlServer</c>.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Whether a database that does not exist is created at start. Its creation is logged as a warning.</summary>
    public bool CreateIfMissing { get; set; } = true;

    /// <summary>Whether migrations are applied at start; true by default.</summary>
    public bool MigrateOnStart { get; set; } = true;
}

/// <summary>The supported databases.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite: embedded in the process, one file.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,
}
