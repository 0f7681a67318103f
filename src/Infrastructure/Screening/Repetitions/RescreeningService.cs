using System.Data.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.PostponeCustomer;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

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

    // A step that has failed waits, so that it neither fills the log nor delays the others.
    private static readonly TimeSpan PauseOfFailed = TimeSpan.FromSeconds(10);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "screening";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        var sender = new RescreeningSender(scopes, lease, logger, leaseToken);
        IRescreeningStep[] steps =
        [
            new WaitingParties(scopes, _clock), new ChangedLists(scopes), new RetiredLists(scopes, _clock), new EndedSuppressions(scopes, _clock),
            new RequestedRepetitions(scopes, _clock),
        ];
        var after = new DateTimeOffset[steps.Length];
        while (!leaseToken.IsCancellationRequested && lease.IsAlive)
        {
            var isMore = false;
            foreach (var (number, step) in steps.Index().Where(one => after[one.Index] <= _clock.GetUtcNow()))
            {
                try
                {
                    isMore |= await step.Run(sender, leaseToken);
                }
                catch (Exception failure) when (failure is not OutOfMemoryException && lease.IsAlive && !leaseToken.IsCancellationRequested)
                {
                    after[number] = _clock.GetUtcNow() + PauseOfFailed;
                    logger.Log(
                        StorageStatus.LevelOf(failure, LogLevel.Error), "The step {Step} of screening again failed ({Failure}). It is tried again.",
                        step.GetType().Name, failure.GetType().Name);
                }
            }

            if (!isMore)
            {
                await Task.Delay(Period, _clock, leaseToken);
            }
        }
    }
}

/// <summary>A reason for which customers are screened again.</summary>
internal interface IRescreeningStep
{
    /// <summary>
    /// Screens customers for which the reason applies now. Returns whether more is left, so that the next call follows without a pause.
    /// </summary>
    Task<bool> Run(RescreeningSender sender, CancellationToken cancellationToken);
}

/// <summary>Sends the commands of the service, each in a scope of its own, while the lease is alive.</summary>
internal sealed class RescreeningSender(IServiceScopeFactory scopes, Lease lease, ILogger logger, CancellationToken leaseToken)
{
    private const int Tries = 3;
    private static readonly TimeSpan PauseOfTries = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Screens a customer again. Returns false, and logs the customer's id and the kind of the failure, if it failed. A failure of the database is
    /// none of the customer: it ends the step.
    /// </summary>
    public async Task<bool> TrySend(RescreenCustomer command)
    {
        try
        {
            await Send(command.Account, command);
            return true;
        }
        catch (Exception failure) when (IsOfCustomer(failure))
        {
            Report(command.Customer, failure);
            return false;
        }
    }

    /// <summary>
    /// Screens a customer again. If that fails several times, the customer's screenings wait until they are tried again, and the next customers
    /// follow.
    /// </summary>
    public async Task SendOrPostpone(RescreenCustomer command)
    {
        for (var tried = 1; !await TrySend(command); tried++)
        {
            if (tried == Tries)
            {
                await Send(command.Account, new PostponeCustomer(command));
                return;
            }

            await Task.Delay(PauseOfTries, leaseToken);
        }
    }

    /// <summary>Returns whether a failure may have its cause in the data of one customer.</summary>
    public bool IsOfCustomer(Exception failure) => failure is not (OutOfMemoryException or DbException or OperationCanceledException)
        && lease.IsAlive && !leaseToken.IsCancellationRequested;

    /// <summary>Logs that a customer could not be screened again.</summary>
    public void Report(CustomerId customer, Exception failure) => logger.LogWarning(
        "The customer {Customer} could not be screened again ({Failure}). It is tried again.", customer, failure.GetType().Name);

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
