using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.EndOverride;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Risk.Assessments;

/// <summary>Ends overrides whose last day is past. Once a minute it ends all of them, one after the other.</summary>
internal sealed class OverrideService(
    IServiceScopeFactory scopes, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<OverrideService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private const int PageSize = 100;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "overrides";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        while (!leaseToken.IsCancellationRequested)
        {
            await EndAll(lease, leaseToken);
            await Task.Delay(Period, _clock, leaseToken);
        }
    }

    // Pages by number, so that an override that fails is skipped and tried again in the next period.
    private async Task EndAll(Lease lease, CancellationToken leaseToken)
    {
        var page = await ExpiredOverrides(0, leaseToken);
        while (page.Count > 0)
        {
            foreach (var one in page)
            {
                leaseToken.ThrowIfCancellationRequested();
                if (!lease.IsAlive)
                {
                    return;
                }

                await End(one.Id);
            }

            page = await ExpiredOverrides(page[^1].Number, leaseToken);
        }
    }

    private async Task End(Guid id)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new EndOverride(id), CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogError("The override of assessment {Id} could not be ended ({Failure}). The next run tries again.", id, failure.GetType().Name);
        }
    }

    private async Task<IReadOnlyList<ExpiredOverride>> ExpiredOverrides(long after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAssessments>().ExpiredOverrides(_clock.Today(), after, PageSize, cancellationToken);
    }
}
