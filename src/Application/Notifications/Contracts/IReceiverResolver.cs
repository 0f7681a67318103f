using System.Net;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>Reads the address in the URL of a receiver.</summary>
public interface IReceiverResolver
{
    /// <summary>
    /// Returns the address in a URL; empty if its host is a name or the URL is invalid. A name is not resolved here: it is accepted even if it has
    /// internal addresses or none yet, because its addresses are checked whenever something is sent.
    /// </summary>
    Task<IReadOnlyList<IPAddress>> Resolve(string? url, CancellationToken cancellationToken);
}
