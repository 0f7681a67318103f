using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>A step's work on the database before the first request.</summary>
internal interface IDatabaseStart
{
    /// <summary>Makes the step ready.</summary>
    Task Start(OnboardingDbContext db, CancellationToken cancellationToken);
}

/// <summary>Makes the database ready before the first request is taken.</summary>
public static class DatabaseStart
{
    /// <summary>Applies migrations, or rejects to start on a database that lacks some; then lets the rooms fill what must not be empty.</summary>
    public static async Task StartDatabase(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        if (scope.ServiceProvider.GetRequiredService<DatabaseOptions>().MigrateOnStart)
        {
            await scope.ServiceProvider.GetRequiredService<IProvider>().Migrate(db, cancellationToken);
        }
        else if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToArray() is { Length: > 0 } pending)
        {
            throw new InvalidOperationException(
                $"The database lacks the migrations {string.Join(", ", pending)}. Apply them, or start with Database__MigrateOnStart=true.");
        }

        foreach (var step in scope.ServiceProvider.GetServices<IDatabaseStart>())
        {
            await step.Start(db, cancellationToken);
        }
    }
}
