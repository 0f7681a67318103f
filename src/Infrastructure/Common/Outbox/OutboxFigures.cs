using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common.Outbox;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Reports the numbers of stored and of failing messages to the metrics, on the instance that holds the lease.</summary>
internal sealed class OutboxFigures(
    IServiceScopeFactory scopes, Leases.Leases leases, InstanceOptions options, TimeProvider clock, ILogger<OutboxFigures> logger)
    : LeasedService(leases, options, clock, logger)
{
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromSeconds(15);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "outbox";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        try
        {
            while (true)
            {
                await using (var scope = scopes.CreateAsyncScope())
                {
                    var reads = scope.ServiceProvider.GetRequiredService<IOutboxReads>();
                    OutboxTelemetry.Record(await reads.CountStored(leaseToken), await reads.CountFailing(leaseToken));
                }

                await Task.Delay(BetweenCounts, _clock, leaseToken);
            }
        }
        finally
        {
            // From now on another instance reports it.
            OutboxTelemetry.Record(stored: 0, failing: 0);
        }
    }
}
