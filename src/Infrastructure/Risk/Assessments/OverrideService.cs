using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.EndOverride;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Risk.Assessments;

/// <summary>Ends levels that people set for a time, soon after that time: once a minute all that have run out, one after the other.</summary>
internal sealed class OverrideService(IServiceScopeFactory scopes, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<OverrideService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private const int PageSize = 100;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "overrides";

    protected override async Task Run(Lease lease, CancellationToken whileHeld)
    {
        while (!whileHeld.IsCancellationRequested)
        {
            await EndAll(lease, whileHeld);
            await Task.Delay(Period, _clock, whileHeld);
        }
    }

    // By number, so that one that fails is passed by and tried again in the next round.
    private async Task EndAll(Lease lease, CancellationToken whileHeld)
    {
        var page = await RunOut(0, whileHeld);
        while (page.Count > 0)
        {
            foreach (var one in page)
            {
                whileHeld.ThrowIfCancellationRequested();
                if (!lease.IsAlive)
                {
                    return;
                }

                await End(one.Id);
            }

            page = await RunOut(page[^1].Number, whileHeld);
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
            logger.LogError("The override of assessment {Id} could not be ended ({Failure}); it is tried again.", id, failure.GetType().Name);
        }
    }

    private async Task<IReadOnlyList<RunOutOverride>> RunOut(long after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAssessments>().RunOut(_clock.Today(), after, PageSize, cancellationToken);
    }
}
