using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Partitions;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Runs the sender on this instance, for the partitions that it holds.</summary>
internal sealed class SenderService(Sender sender, TimeProvider clock, ILogger<SenderService> logger) : PartitionedService(clock, logger)
{
    protected override string WorkName => "sending";

    protected override Task Run(CancellationToken stoppingToken) => sender.Run(stoppingToken);
}
