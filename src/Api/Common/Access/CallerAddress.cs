using System.Net;
using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The address of the connection. The host replaces it by the address in forwarded headers if it is configured to trust them
/// (<c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c>); nothing else here reads such headers.
/// </summary>
internal sealed class CallerAddress(IHttpContextAccessor http) : ICallerAddress
{
    public IPAddress? Current => http.HttpContext?.Connection.RemoteIpAddress;
}
