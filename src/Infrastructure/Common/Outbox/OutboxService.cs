using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common.Outbox;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Runs the outbox on the instance that holds its lease, and reports the number of failing messages to the metrics.</summary>
internal sealed class OutboxService(
    OutboxDispatcher dispatcher, IServiceScopeFactory scopes, Leases.Leases leases, InstanceOptions options, TimeProvider clock,
    ILogger<OutboxService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromSeconds(15);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "outbox";

    protected override Task Run(Lease lease, CancellationToken leaseToken) =>
        RunTogether(leaseToken, token => dispatcher.Run(lease, token), ReportFailing);

    private async Task ReportFailing(CancellationToken leaseToken)
    {
        try
        {
            while (true)
            {
                await using (var scope = scopes.CreateAsyncScope())
                {
                    OutboxTelemetry.RecordFailing(await scope.ServiceProvider.GetRequiredService<IOutboxReads>().CountFailing(leaseToken));
                }

                await Task.Delay(BetweenCounts, _clock, leaseToken);
            }
        }
        finally
        {
            // From now on another instance reports it.
            OutboxTelemetry.RecordFailing(0);
        }
    }
}
