using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.RefreshList;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Sources;

/// <summary>
/// Refreshes the lists whose schedule asks for it, on the instance that holds the lease. A slow source does not delay the others, and a list that
/// fails unexpectedly waits longer after each failure.
/// </summary>
internal sealed class ListRefreshService(
    IServiceScopeFactory scopes, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<ListRefreshService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "screening-lists";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        var running = new Dictionary<string, Task>(StringComparer.Ordinal);
        var backoff = new RefreshBackoff(Period, TimeSpan.FromMinutes(ScreeningList.RetryMinutes));
        try
        {
            while (true)
            {
                foreach (var ended in running.Where(one => one.Value.IsCompleted).Select(one => one.Key).ToList())
                {
                    running.Remove(ended);
                }

                foreach (var (key, account) in await Due(leaseToken))
                {
                    if (lease.IsAlive && running.Count < AtOnce && !running.ContainsKey(key) && backoff.MayTry(key, _clock.GetUtcNow()))
                    {
                        running.Add(key, Refresh(key, account, backoff, leaseToken));
                    }
                }

                await Task.Delay(Period, _clock, leaseToken);
            }
        }
        finally
        {
            // They end soon because the lease is cancelled, and the next one must not begin before.
            await Task.WhenAll(running.Values);
        }
    }

    // The list that has waited longest is the first.
    private async Task<IReadOnlyList<(string Key, AccountId Account)>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lists = await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<ScreeningList>().AsNoTracking()
            .Where(list => list.RetiredAt == null && list.Source != null).ToListAsync(cancellationToken);
        var at = _clock.GetUtcNow();
        return [.. lists.Where(list => list.IsDue(at)).OrderBy(list => list.Fetch?.AttemptedAt).Select(list => (list.Key, list.Account))];
    }

    private async Task Refresh(string key, AccountId account, RefreshBackoff backoff, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = account;
            var refreshed = await scope.ServiceProvider.GetRequiredService<IMediator>().Refresh(
                key, acceptsShrunk: false, ListRefresh.Schedule, cancellationToken);
            backoff.Succeeded(key);
            if (refreshed.Failure is { } failure)
            {
                logger.LogWarning(
                    "The screening list {List} could not be refreshed ({Failure}). Its version in force stays in force.", key, failure.Code);
            }
            else if (refreshed.Imported is { IsNew: true } imported)
            {
                logger.LogInformation("The screening list {List} has version {Version}", key, imported.Version);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The lease is lost or the program stops.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var wait = backoff.Failed(key, _clock.GetUtcNow());
            logger.LogWarning(
                "The screening list {List} could not be refreshed ({Failure}). The next attempt follows after {Seconds} s.",
                key,
                failure.GetType().Name,
                wait.TotalSeconds);
        }
    }
}
