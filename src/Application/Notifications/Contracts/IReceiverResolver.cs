using System.Net;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>Resolves the addresses of receivers.</summary>
public interface IReceiverResolver
{
    /// <summary>
    /// Returns the current addresses of a URL's host; empty if the URL is invalid or the name does not resolve within a few seconds.
    /// </summary>
    Task<IReadOnlyList<IPAddress>> Resolve(string? url, CancellationToken cancellationToken);
}
