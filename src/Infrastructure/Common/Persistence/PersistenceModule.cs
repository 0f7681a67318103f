using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Common.Persistence.Maintenance;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Registers the database. <see cref="UnitOfWorkModule"/> registers the unit of work.</summary>
public static class PersistenceModule
{
    /// <summary>Adds the configured provider (<c>Database__Provider</c>, <c>ConnectionStrings__Onboarding</c>).</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Settings<DatabaseOptions>();
        var connection = ConnectionString.Of(options.Provider, configuration.Settings<ConnectionOptions>().Onboarding);
        services.AddSingleton(options).AddSingleton(connection).AddSingleton<NewDatabase>();
        services.AddSingleton<ISequenceGenerator, SequenceGenerator>();
        services.AddSingleton<StorageStatus>();
        services.AddScoped<InsertBuffer>().AddScoped<DatabaseMigrations>();
        return options.Provider == DatabaseProvider.Sqlite ? services.AddSqlite(connection.Text) : services.AddSqlServer(connection.Text);
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, string connection)
    {
        SqliteLibrary.Prepare();
        connection = SqliteProvider.WithoutCreating(connection);
        return services
            .AddSingleton(provider => new SqliteWriter(connection, provider.GetRequiredService<StorageStatus>()))
            .AddSingleton(_ => new SqliteReaders(connection))
            .AddSingleton<IProvider, SqliteProvider>()
            .AddSingleton<IDatabaseBackups, SqliteBackups>()
            .AddDbContextPool<SqliteOnboardingDbContext>(builder => builder
                .UseSqlite(connection)
                .CreateTablesForSpeed()
                .ProtectColumns()
                .KeepDataOutOfLogs())
            .AddScoped<OnboardingDbContext>(provider => provider.GetRequiredService<SqliteOnboardingDbContext>());
    }

    private static IServiceCollection AddSqlServer(this IServiceCollection services, string connection) => services
        .AddSingleton<SqlServerInserts>()
        .AddSingleton<IProvider, SqlServerProvider>()
        .AddDbContextPool<SqlServerOnboardingDbContext>(builder => builder
            .UseSqlServer(connection)
            .RepeatAfterBrokenConnections()
            .ProtectColumns()
            .KeepDataOutOfLogs())
        .AddScoped<OnboardingDbContext>(provider => provider.GetRequiredService<SqlServerOnboardingDbContext>());

    private static DbContextOptionsBuilder ProtectColumns(this DbContextOptionsBuilder builder) =>
        builder.ReplaceService<IModificationCommandFactory, ProtectedModifications>();

    // These messages can quote the value of a key (unique violations), and the unit of work expects and handles both kinds of failure.
    private static DbContextOptionsBuilder KeepDataOutOfLogs(this DbContextOptionsBuilder builder) => builder.ConfigureWarnings(warnings => warnings
        .Ignore(
            RelationalEventId.CommandError, CoreEventId.SaveChangesFailed, CoreEventId.OptimisticConcurrencyException,
            CoreEventId.QueryIterationFailed));
}
