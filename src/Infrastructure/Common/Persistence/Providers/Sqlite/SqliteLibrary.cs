using SQLitePCL;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>The SQLite library that this process runs with.</summary>
internal static class SqliteLibrary
{
    /// <summary>
    /// The oldest version that keeps every commit. An earlier one can lose commits if two connections run a checkpoint of the write-ahead log at the
    /// same moment, and here a checkpoint runs in parallel with the writer.
    /// </summary>
    public static readonly Version Oldest = new(3, 51, 3);

    private static readonly Version Running = Configure();

    /// <summary>
    /// Prepares the library before the first connection is opened. Rejects a version below <see cref="Oldest"/> with
    /// <see cref="InvalidOperationException"/>.
    /// </summary>
    public static void Prepare() => Check(Running);

    /// <summary>Rejects a version below <see cref="Oldest"/> with <see cref="InvalidOperationException"/>.</summary>
    internal static void Check(Version version)
    {
        if (version < Oldest)
        {
            throw new InvalidOperationException(
                $"The SQLite library is version {version}, which can lose committed data. Version {Oldest} or later is needed: "
                + "deploy the one that belongs to this build.");
        }
    }

    private static Version Configure()
    {
        Batteries_V2.Init();

        // The service does not use the library's memory statistics, and each allocation would take a lock for them. SQLite rejects this call after a
        // connection was opened; then the statistics stay on.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        return Version.Parse(raw.sqlite3_libversion().utf8_to_string());
    }
}
