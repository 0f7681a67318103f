using System.Net;
using System.Net.Sockets;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Resolves receivers by the system's resolver.</summary>
internal sealed class ReceiverResolver(TimeProvider clock) : IReceiverResolver
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<IPAddress>> Resolve(string? url, CancellationToken cancellationToken)
    {
        if (Receiver.ParseUrl(url) is not { } parsed)
        {
            return [];
        }

        using var timeout = new CancellationTokenSource(Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await AddressesOf(parsed.IdnHost, either.Token);
        }
        catch (Exception failure) when (
            failure is SocketException or ArgumentException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return [];
        }
    }

    /// <summary>
    /// Returns the current addresses of a host: the address itself if the host is an IP address (with or without a trailing dot), or the resolver's
    /// result.
    /// </summary>
    public static async Task<IPAddress[]> AddressesOf(string host, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host.Trim('[', ']').TrimEnd('.'), out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancellationToken).WaitAsync(cancellationToken);
}
