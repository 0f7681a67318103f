namespace Onboarding.Api.Common.CommandLine;

/// <summary>Registers the commands that maintain the database, and the one that reads the readiness of a service.</summary>
internal static class DatabaseCommands
{
    /// <summary>The message for a database that has its own backups.</summary>
    public const string OfServer = "The database is on a server, which has its own backups (docs/backup.md). This command is for SQLite.";

    public static IServiceCollection AddDatabaseCommands(this IServiceCollection services) =>
        services.AddCliCommand<BackupCommand>().AddCliCommand<RestoreCommand>().AddCliCommand<MigrateCommand>().AddCliCommand<HealthCommand>();
}
