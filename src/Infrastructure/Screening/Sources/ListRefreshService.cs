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
/// Refreshes the lists whose schedule asks for it, on the instance that holds the lease. A slow source does not hold up the others.
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
        while (true)
        {
            await Parallel.ForEachAsync(
                await Due(leaseToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = leaseToken },
                async (due, token) =>
                {
                    if (lease.IsAlive)
                    {
                        await Refresh(due.Key, due.Account, token);
                    }
                });
            await Task.Delay(Period, _clock, leaseToken);
        }
    }

    private async Task<IReadOnlyList<(string Key, AccountId Account)>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lists = await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<ScreeningList>().AsNoTracking()
            .Where(list => list.RetiredAt == null && list.Source != null).ToListAsync(cancellationToken);
        var at = _clock.GetUtcNow();
        return [.. lists.Where(list => list.IsDue(at)).Select(list => (list.Key, list.Account))];
    }

    private async Task Refresh(string key, AccountId account, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = account;
            var refreshed = await scope.ServiceProvider.GetRequiredService<IMediator>().Refresh(
                key, acceptsShrunk: false, ListRefresh.Schedule, cancellationToken);
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
        catch (Exception failure) when (failure is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(
                "The screening list {List} could not be refreshed ({Failure}). The next round tries again.", key, failure.GetType().Name);
        }
    }
}
