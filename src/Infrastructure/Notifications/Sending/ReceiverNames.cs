using System.Net;
using System.Net.Sockets;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Asks the system's resolver.</summary>
internal sealed class ReceiverNames(TimeProvider clock) : IReceiverNames
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<IPAddress>> Resolve(string? url, CancellationToken cancellationToken)
    {
        if (Receiver.Read(url) is not { } read)
        {
            return [];
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await Of(read.IdnHost, either.Token);
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return [];
        }
    }

    /// <summary>The addresses of a host now: the literal's own (a dot behind it changes nothing), or what the resolver says.</summary>
    public static async Task<IPAddress[]> Of(string host, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host.Trim('[', ']').TrimEnd('.'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken).WaitAsync(cancellationToken);
}
