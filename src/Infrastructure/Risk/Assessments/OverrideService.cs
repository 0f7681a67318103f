using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.EndOverride;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Risk.Assessments;

/// <summary>Ends levels that people set for a time, soon after that time.</summary>
internal sealed class OverrideService(IServiceScopeFactory scopes, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<OverrideService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "overrides";

    protected override async Task Run(Lease lease, CancellationToken whileHeld)
    {
        while (!whileHeld.IsCancellationRequested)
        {
            foreach (var id in await RunOut(whileHeld))
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new EndOverride(id), CancellationToken.None);
            }

            await Task.Delay(Period, _clock, whileHeld);
        }
    }

    private async Task<IReadOnlyList<Guid>> RunOut(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAssessments>().RunOut(_clock.Today(), AtOnce, cancellationToken);
    }
}
