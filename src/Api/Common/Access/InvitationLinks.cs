using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The links that persons get. The token follows #, so that a browser does not send it: no log of a server or proxy contains it.
/// </summary>
public sealed class InvitationLinks(PublicAddress address, IServer server, IConfiguration configuration, IServiceProvider services)
{
    private const string Path = "/onboarding/v1/invitation";

    /// <summary>
    /// Returns the link with a token: below <c>PublicUrl</c>, or below the address that the service listens on, which is that of the settings if the
    /// service does not run in this process.
    /// </summary>
    public string Of(string token) => $"{Root}{services.GetService<PagesForPeople>()?.Invitation.Value ?? Path}#{token}";

    private string Root => address.Configured
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/')
        ?? (ListenAddresses.Of(configuration) is [var configured, ..] ? configured.TrimEnd('/') : null)
        ?? Hosting.DefaultUrl;
}
