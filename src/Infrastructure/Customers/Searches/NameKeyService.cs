using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Customers.RebuildNameKeys;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>
/// Rebuilds name keys of an older version of the folding once after a start, on one instance. Until a customer's keys are rebuilt, it is found by its
/// former keys.
/// </summary>
internal sealed partial class NameKeyService(
    IServiceScopeFactory scopes, Common.Leases.Leases leases, InstanceOptions options, TimeProvider clock,
    ILogger<NameKeyService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private bool _isDone;

    protected override string LeaseName => "name-keys";

    protected override bool IsFinished => _isDone;

    protected override async Task Run(Lease lease, CancellationToken whileHeld)
    {
        long? after = 0;
        var rebuilt = false;
        while (!_isDone && lease.IsAlive && !whileHeld.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            after = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RebuildNameKeys(after ?? 0), CancellationToken.None);
            (_isDone, rebuilt) = (after is null, rebuilt || after is not null);
        }

        if (rebuilt && _isDone)
        {
            Rebuilt();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The search keys of names are rebuilt.")]
    private partial void Rebuilt();
}
