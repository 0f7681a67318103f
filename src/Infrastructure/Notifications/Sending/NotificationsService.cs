using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Relays and sends on the one instance that holds the lease.</summary>
internal sealed class NotificationsService(
    Relay relay, Sender sender, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<NotificationsService> logger)
    : LeasedService(leases, options, clock, logger)
{
    protected override string LeaseName => "notifications";

    protected override async Task Run(Lease lease, CancellationToken whileHeld)
    {
        // If one of the two fails both begin anew.
        using var both = CancellationTokenSource.CreateLinkedTokenSource(whileHeld);
        var loops = new[] { relay.Run(lease, both.Token), sender.Run(lease, both.Token) };
        await Task.WhenAny(loops);
        await both.CancelAsync();
        await Task.WhenAll(loops);
    }
}
