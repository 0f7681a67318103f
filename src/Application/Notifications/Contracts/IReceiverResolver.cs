using System.Net;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>Reads the address in the URL of a receiver.</summary>
public interface IReceiverResolver
{
    /// <summary>
    /// Returns the address in a URL; empty if its host is a name or the URL is invalid. A name is not looked up: it is accepted whether it leads to
    /// an internal address, nowhere, or not yet anywhere, and its addresses are checked when something is sent.
    /// </summary>
    Task<IReadOnlyList<IPAddress>> Resolve(string? url, CancellationToken cancellationToken);
}
