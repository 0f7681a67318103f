using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Partitions;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Runs the outbox on this instance, for the partitions that it holds.</summary>
internal sealed class OutboxService(OutboxDispatcher dispatcher, TimeProvider clock, ILogger<OutboxService> logger)
    : PartitionedService(clock, logger)
{
    protected override string WorkName => "outbox";

    protected override Task Run(CancellationToken stoppingToken) => dispatcher.Run(stoppingToken);
}
