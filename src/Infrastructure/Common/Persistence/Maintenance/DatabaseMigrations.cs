using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Infrastructure.Common.Persistence.Maintenance;

/// <summary>Applies, checks and prints the migrations of the database, apart from a start of the service.</summary>
public sealed class DatabaseMigrations(OnboardingDbContext db, ConnectionString connection, DatabaseOptions options, IServiceProvider services)
{
    /// <summary>Compares the database with this version of the service.</summary>
    public async Task<MigrationState> State(CancellationToken cancellationToken)
    {
        string[] known = [.. db.Database.GetMigrations()];
        var exists = await Exists(cancellationToken);
        string[] applied = exists ? [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)] : [];
        return new(connection.Target, exists, [.. applied.Intersect(known)], [.. known.Except(applied)], [.. applied.Except(known)]);
    }

    /// <summary>
    /// Applies what is missing. Throws <see cref="InvalidOperationException"/> if the database does not exist and is not to be created.
    /// </summary>
    public async Task Apply(bool creates, CancellationToken cancellationToken)
    {
        // The command says what the setting says at a start.
        options.CreateIfMissing = creates;
        if (!creates && !await Exists(cancellationToken))
        {
            throw new InvalidOperationException($"The database {connection.Target} does not exist. migrate --create creates it.");
        }

        await services.GetRequiredService<IProvider>().Migrate(db, cancellationToken);
    }

    /// <summary>Returns the SQL that brings the database to this version; for a database that does not exist, the SQL of all tables.</summary>
    public async Task<string> Script(CancellationToken cancellationToken)
    {
        var state = await State(cancellationToken);
        return state.Missing.Count == 0 ? "" : db.GetService<IMigrator>().GenerateScript(state.Applied.Count == 0 ? "0" : state.Applied[^1]);
    }

    private Task<bool> Exists(CancellationToken cancellationToken) => db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken);
}

/// <summary>The migrations of a database.</summary>
/// <param name="Database">The file, or the server and the database.</param>
/// <param name="Exists">Whether the database exists.</param>
/// <param name="Applied">The migrations that are applied, in order.</param>
/// <param name="Missing">The migrations that this version of the service has and the database lacks, in order.</param>
/// <param name="Unknown">The migrations that a newer version of the service has applied.</param>
public sealed record MigrationState(
    string Database, bool Exists, IReadOnlyList<string> Applied, IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown);
