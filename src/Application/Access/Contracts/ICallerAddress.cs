using System.Net;

namespace Onboarding.Application.Access.Contracts;

/// <summary>The network address of the current request's sender.</summary>
public interface ICallerAddress
{
    /// <summary>
    /// The address; null if it is unknown, or if there is no request. Behind a proxy it is the proxy's address, unless the settings name that proxy
    /// (<c>ForwardedHeaders__KnownProxies</c>, <c>ForwardedHeaders__KnownNetworks</c>).
    /// </summary>
    IPAddress? Current { get; }
}
