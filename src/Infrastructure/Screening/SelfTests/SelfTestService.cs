using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.RunSelfTest;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Screening.SelfTests;

/// <summary>Runs the self-tests that were requested, one after the other, on the instance that holds the lease.</summary>
internal sealed class SelfTestService(
    IServiceScopeFactory scopes, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<SelfTestService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "screening-self-tests";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        while (true)
        {
            foreach (var test in await Running(leaseToken))
            {
                if (!lease.IsAlive)
                {
                    return;
                }

                await Run(test, leaseToken);
            }

            await Task.Delay(Period, _clock, leaseToken);
        }
    }

    private async Task<IReadOnlyList<RunningSelfTest>> Running(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISelfTests>().Running(cancellationToken);
    }

    private async Task Run(RunningSelfTest test, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().RunSelfTest(test, cancellationToken);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            logger.LogError("The self-test {Id} failed ({Failure})", test.Id, failure.GetType().Name);
        }
    }
}
