using System.Net;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>The addresses of receivers.</summary>
public interface IReceiverNames
{
    /// <summary>The addresses the host of a URL has now; none if the URL cannot be used or the name does not resolve within a few seconds.</summary>
    Task<IReadOnlyList<IPAddress>> Resolve(string? url, CancellationToken cancellationToken);
}
