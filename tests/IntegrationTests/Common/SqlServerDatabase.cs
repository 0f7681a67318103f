using Microsoft.Data.SqlClient;

namespace Onboarding.IntegrationTests.Common;

/// <summary>A new database on the server that the environment names, created over a connection to master.</summary>
public sealed class SqlServerDatabase : Database
{
    private const string Variable = "ONBOARDING_TEST_SQLSERVER";

    // Two simultaneous creations can block each other on the server's model database.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    private readonly string _name = $"onboarding_test_{Guid.NewGuid():N}";

    /// <summary>The reason for which these tests are skipped; null if they run.</summary>
    public static string? SkipReason { get; } =
        Server() is null ? $"No SQL Server: set {Variable} to a server connection string, or run where Docker can start one." : null;

    public override string Provider => "SqlServer";

    public override string ConnectionString => To(_name);

    protected override Task Create() => OnMaster($"CREATE DATABASE [{_name}]");

    // The apps are stopped. Idle connections remain in pools whose connection strings only the apps have.
    protected override async Task Drop()
    {
        const int Attempts = 10;
        for (var attempt = 1; ; attempt++)
        {
            SqlConnection.ClearAllPools();
            try
            {
                await OnMaster($"DROP DATABASE [{_name}]");
                return;
            }
            catch (SqlException) when (attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static string? Server() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : SqlServerContainer.ConnectionString;

    private static string To(string database)
    {
        var given = Server() ?? throw new InvalidOperationException(SkipReason);
        var connection = new SqlConnectionStringBuilder(given) { InitialCatalog = database };
        if (!new System.Data.Common.DbConnectionStringBuilder { ConnectionString = given }.Keys!.Cast<string>()
            .Any(key => key.Replace(" ", "", StringComparison.Ordinal).Equals("TrustServerCertificate", StringComparison.OrdinalIgnoreCase)))
        {
            connection.TrustServerCertificate = true;
        }

        return connection.ConnectionString;
    }

    private static async Task OnMaster(string sql)
    {
        await OneAtATime.WaitAsync();
        try
        {
            await using var connection = new SqlConnection(To("master"));
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
