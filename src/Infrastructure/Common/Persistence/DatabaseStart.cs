using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>A module's work on the database before the first request.</summary>
internal interface IDatabaseStart
{
    /// <summary>Does the work.</summary>
    Task Start(OnboardingDbContext db, CancellationToken cancellationToken);
}

/// <summary>Prepares the database before the first request.</summary>
public static class DatabaseStart
{
    /// <summary>
    /// Applies the migrations and runs each module's start work. If migrations are not applied at start, throws
    /// <see cref="InvalidOperationException"/> if the database lacks some.
    /// </summary>
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
