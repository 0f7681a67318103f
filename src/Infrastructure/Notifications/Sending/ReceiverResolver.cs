using System.Net;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Reads addresses in URLs.</summary>
internal sealed class ReceiverResolver : IReceiverResolver
{
    public Task<IReadOnlyList<IPAddress>> Resolve(string? url, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IPAddress>>(Receiver.ParseUrl(url) is { } parsed && Literal(parsed.IdnHost) is { } address ? [address] : []);

    /// <summary>Returns the address that a host is (with or without brackets and a trailing dot); null if it is a name.</summary>
    public static IPAddress? Literal(string host) => IPAddress.TryParse(host.Trim('[', ']').TrimEnd('.'), out var address) ? address : null;
}
