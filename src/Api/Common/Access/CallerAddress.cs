using System.Net;
using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The address of the connection. If the connection is from a proxy that the settings name (<c>ForwardedHeaders__KnownProxies</c>,
/// <c>ForwardedHeaders__KnownNetworks</c>), the middleware of forwarded headers has replaced it by the address in <c>X-Forwarded-For</c>.
/// </summary>
internal sealed class CallerAddress(IHttpContextAccessor http) : ICallerAddress
{
    public IPAddress? Current => http.HttpContext?.Connection.RemoteIpAddress;
}
