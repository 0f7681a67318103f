using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Runs the relay and the sender on the instance that has the lease.</summary>
internal sealed class NotificationsService(
    Relay relay, Sender sender, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<NotificationsService> logger)
    : LeasedService(leases, options, clock, logger)
{
    protected override string LeaseName => "notifications";

    protected override Task Run(Lease lease, CancellationToken leaseToken) =>
        RunTogether(leaseToken, token => relay.Run(lease, token), token => sender.Run(lease, token));
}
