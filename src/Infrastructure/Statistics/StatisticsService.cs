using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Statistics;
using Onboarding.Application.Statistics.StoreStatistics;
using Onboarding.Domain.Statistics;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Statistics;

/// <summary>
/// Computes and stores the figures of the present and of the decisions of today and yesterday, once a period, on the instance that holds the lease.
/// The figures of a day stay as they were last computed on it.
/// </summary>
internal sealed class StatisticsService(
    IServiceScopeFactory scopes, StatisticsOptions statistics, Leases leases, InstanceOptions options, TimeProvider clock,
    ILogger<StatisticsService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "statistics";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        while (!leaseToken.IsCancellationRequested)
        {
            var now = _clock.Now();
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            await Store(lease, today, FigureComputation.OfPresent, computation => computation.Present(now, leaseToken), leaseToken);
            await Store(lease, today.AddDays(-1), FigureComputation.OfDay, computation => computation.Day(today.AddDays(-1), leaseToken), leaseToken);
            await Store(lease, today, FigureComputation.OfDay, computation => computation.Day(today, leaseToken), leaseToken);
            await Task.Delay(statistics.Period, _clock, leaseToken);
        }
    }

    private async Task Store(
        Lease lease, DateOnly day, Measure[] measures, Func<FigureComputation, Task<IReadOnlyList<Figure>>> compute, CancellationToken leaseToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var figures = await compute(scope.ServiceProvider.GetRequiredService<FigureComputation>());
            if (lease.IsAlive)
            {
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new StoreStatistics(day, measures, figures), CancellationToken.None);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !leaseToken.IsCancellationRequested)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "The statistics of {Day} could not be computed ({Failure}). The next run tries again.",
                day, failure.GetType().Name);
        }
    }
}
