using Testcontainers.MsSql;

namespace Onboarding.IntegrationTests.Common;

/// <summary>A SQL Server in a container, started once for all tests. The container ends with the test process.</summary>
internal static class SqlServerContainer
{
    private static readonly Lazy<string?> Started = new(Start);

    /// <summary>Its connection string; null without Docker.</summary>
    public static string? ConnectionString => Started.Value;

    private static string? Start()
    {
        try
        {
            var container = new MsSqlBuilder("mcr.microsoft.com/mssql/server:2022-latest").Build();
            container.StartAsync().GetAwaiter().GetResult();
            return container.GetConnectionString();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            System.Console.Error.WriteLine($"No SQL Server container: {failure.GetType().Name}");
            return null;
        }
    }
}
