using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Screening.Repetitions;

/// <summary>
/// Screens customers again on the instance that holds the lease: those that waited for a list that was imported, those that entries of a changed list
/// fit, those whose suppressions have ended, and all of them if a person asked for it.
/// </summary>
internal sealed class RescreeningService(
    IServiceScopeFactory scopes, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<RescreeningService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "screening";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        var sender = new RescreeningSender(scopes, lease, logger, leaseToken);
        IRescreeningStep[] steps =
        [
            new WaitingParties(scopes, _clock), new ChangedLists(scopes), new EndedSuppressions(scopes, _clock), new RequestedRepetitions(scopes),
        ];
        while (!leaseToken.IsCancellationRequested && lease.IsAlive)
        {
            foreach (var step in steps)
            {
                await step.Run(sender, leaseToken);
            }

            await Task.Delay(Period, _clock, leaseToken);
        }
    }
}

/// <summary>A reason for which customers are screened again.</summary>
internal interface IRescreeningStep
{
    /// <summary>Screens the customers for which the reason applies now.</summary>
    Task Run(RescreeningSender sender, CancellationToken cancellationToken);
}

/// <summary>Sends the commands of the service, each in a scope of its own, while the lease is alive.</summary>
internal sealed class RescreeningSender(IServiceScopeFactory scopes, Lease lease, ILogger logger, CancellationToken leaseToken)
{
    /// <summary>Sends a command in the name of an account. Returns false, and logs the kind of the failure, if it failed.</summary>
    public async Task<bool> TrySend(AccountId account, IRequest<Unit> command)
    {
        try
        {
            await Send(account, command);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !leaseToken.IsCancellationRequested)
        {
            logger.LogWarning("A customer could not be screened again ({Failure}). It is tried again.", failure.GetType().Name);
            return false;
        }
    }

    /// <summary>Sends a command in the name of an account.</summary>
    public async Task Send(AccountId account, IRequest<Unit> command)
    {
        leaseToken.ThrowIfCancellationRequested();
        if (!lease.IsAlive)
        {
            throw new OperationCanceledException();
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = account;
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, CancellationToken.None);
    }
}
