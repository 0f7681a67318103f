using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Runs the relay on the instance that has the lease: the order of the feed has one author.</summary>
internal sealed class RelayService(Relay relay, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<RelayService> logger)
    : LeasedService(leases, options, clock, logger)
{
    protected override string LeaseName => "relay";

    protected override Task Run(Lease lease, CancellationToken leaseToken) => relay.Run(lease, leaseToken);
}
