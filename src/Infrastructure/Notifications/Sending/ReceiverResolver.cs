using System.Net;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common.Outgoing;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Reads addresses in URLs.</summary>
internal sealed class ReceiverResolver : IReceiverResolver
{
    public Task<IReadOnlyList<IPAddress>> Resolve(string? url, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IPAddress>>(OutgoingUrl.Parse(url) is { } parsed && OutgoingUrl.Literal(parsed.IdnHost) is { } address
            ? [address]
            : []);
}
