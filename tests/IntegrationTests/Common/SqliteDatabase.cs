using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

namespace Onboarding.IntegrationTests.Common;

/// <summary>A temporary file.</summary>
public sealed class SqliteDatabase : Database
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onboarding-");

    // The program binds the SQLite library when its module is first used (docs/adr/0002); here that can be before any app.
    static SqliteDatabase() => RuntimeHelpers.RunModuleConstructor(typeof(SqliteOnboardingDbContext).Module.ModuleHandle);

    public override string Provider => "Sqlite";

    public override string ConnectionString => $"Data Source={File}";

    /// <summary>The path of the file.</summary>
    public string File => Path.Combine(_folder.FullName, "onboarding.db");

    /// <summary>Runs a statement on its own connection, also before the first app was started.</summary>
    public async Task Execute(string sql)
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Locks the database, as another process would, until it is disposed. Meanwhile no data can be stored.</summary>
    public async Task<IAsyncDisposable> KeepToItself()
    {
        var other = new SqliteConnection(ConnectionString);
        await other.OpenAsync();
        await other.BeginTransactionAsync();
        return other;
    }

    protected override Task Create() => Task.CompletedTask;

    protected override Task Drop()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
