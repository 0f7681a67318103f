using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Runs the outbox on the one instance that holds its lease.</summary>
internal sealed class OutboxService(
    OutboxDispatcher dispatcher, OutboxSignal signal, Leases.Leases leases, InstanceOptions options, TimeProvider clock, ILogger<OutboxService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    protected override string LeaseName => "outbox";

    protected override async Task Run(Lease lease, CancellationToken whileHeld)
    {
        while (!whileHeld.IsCancellationRequested)
        {
            if (!lease.IsAlive || await dispatcher.Round(whileHeld) == 0)
            {
                await signal.Stored.Wait(LongestPause, whileHeld);
            }
        }
    }
}
