using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Access.RejectedSignIns;

/// <summary>
/// Stores the counts of this instance every second, and once more when the program stops. If that fails, the counts stay in memory for the next
/// attempt.
/// </summary>
internal sealed class RejectedSignInWriter(
    RejectedSignInCounts counts, IServiceScopeFactory scopes, IProvider provider, ISequenceGenerator sequence, ILogger<RejectedSignInWriter> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Store();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Store();
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task Store()
    {
        var unsaved = counts.Unsaved();
        if (unsaved.Count == 0)
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
            var added = scope.ServiceProvider.GetRequiredService<InsertBuffer>();
            var numbers = new Dictionary<RejectedSignInCounts.Snapshot, long>();
            await provider.Write(db, () => Save(db, added, unsaved, numbers), () => Task.FromResult(false), CancellationToken.None);
            foreach (var (snapshot, number) in numbers)
            {
                counts.Saved(snapshot, number);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Warning),
                "Rejected sign-ins could not be stored ({Failure}). They are kept in memory.", failure.GetType().Name);
        }
    }

    private async Task Save(
        OnboardingDbContext db, InsertBuffer added, IReadOnlyList<RejectedSignInCounts.Snapshot> unsaved,
        Dictionary<RejectedSignInCounts.Snapshot, long> numbers)
    {
        db.ChangeTracker.Clear();
        added.Clear();
        long[] known = [.. unsaved.Select(one => one.Number).OfType<long>()];
        var stored = await db.Set<RejectedSignIn>().Where(row => known.Contains(row.Number)).ToDictionaryAsync(row => row.Number);
        foreach (var one in unsaved)
        {
            if (one.Number is not { } number || !stored.TryGetValue(number, out var row))
            {
                row = RejectedSignIn.Register(
                    sequence.Next(), one.Source.Account, one.Source.User, one.Source.Address, one.Source.Code, one.Source.First);
                db.Add(row);
            }

            row.Update(one.Count, one.Last);
            numbers[one] = row.Number;
        }

        await provider.Save(db, added);
    }
}
