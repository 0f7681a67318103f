using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.OpenReview;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Risk.Assessments;

/// <summary>Opens cases about customers whose review is due, once a minute, on the instance that holds the lease.</summary>
internal sealed class ReviewService(
    IServiceScopeFactory scopes, ReviewPolicy reviews, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<ReviewService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private const int PageSize = 100;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "reviews";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        while (!leaseToken.IsCancellationRequested)
        {
            foreach (var level in reviews.Levels)
            {
                await OpenAll(level, lease, leaseToken);
            }

            await Task.Delay(Period, _clock, leaseToken);
        }
    }

    // Pages by place, so that a customer whose case cannot be opened is skipped and tried again in the next period.
    private async Task OpenAll(RiskLevel level, Lease lease, CancellationToken leaseToken)
    {
        var now = _clock.Now();
        for (DueCustomer? after = null; ;)
        {
            var page = await Due(level, now, after, leaseToken);
            foreach (var one in page.Where(one => reviews.NextReviewAt(level, one.ScoredAt) <= now))
            {
                leaseToken.ThrowIfCancellationRequested();
                if (!lease.IsAlive)
                {
                    return;
                }

                await Open(one);
            }

            if (page.Count < PageSize)
            {
                return;
            }

            after = page[^1];
        }
    }

    private async Task Open(DueCustomer due)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new OpenReview(due.Account, due.Customer), CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "The review of customer {Id} could not be opened ({Failure}). The next run tries again.",
                due.Customer.Value, failure.GetType().Name);
        }
    }

    private async Task<IReadOnlyList<DueCustomer>> Due(RiskLevel level, DateTimeOffset now, DueCustomer? after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IReviewReads>().Due(
            level, reviews.ScoredBefore(level, now), after, PageSize, cancellationToken);
    }
}
