using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Onboarding.Api.Common.Settings;

namespace Onboarding.Api.Common.Network;

/// <summary>Registers what concerns connections: the known proxies, the public address, https.</summary>
internal static partial class NetworkModule
{
    // ASPNETCORE_FORWARDEDHEADERS_ENABLED: if it is true, ASP.NET Core reads the forwarded headers of every caller. Any other text counts as false.
    private const string TrustsEveryCaller = "ForwardedHeaders_Enabled";

    private static readonly TimeSpan HttpsOnly = TimeSpan.FromDays(365);

    public static IServiceCollection AddNetwork(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.Settings<ForwardedHeadersSettings>();
        return services
            .AddSingleton(new PublicAddress(configuration.Settings<PublicUrlOptions>()))
            .AddHsts(hsts => hsts.MaxAge = HttpsOnly)
            .Configure<ForwardedHeadersOptions>(forwarded =>
            {
                // Only the proxies that are named, in a chain of any length; the framework's own list has the loopback addresses.
                forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                forwarded.ForwardLimit = null;
                forwarded.KnownProxies.Clear();
                forwarded.KnownIPNetworks.Clear();
                foreach (var proxy in settings.KnownProxies)
                {
                    forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
                }

                foreach (var network in settings.KnownNetworks)
                {
                    forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
                }
            });
    }

    /// <summary>
    /// Reads the headers of known proxies, if there are any, and instructs browsers to use only https if the request came by https.
    /// </summary>
    public static IApplicationBuilder UseNetwork(this WebApplication app)
    {
        if (string.Equals(app.Configuration[TrustsEveryCaller], bool.TrueString, StringComparison.OrdinalIgnoreCase))
        {
            // The host reads the setting when it starts. Only the named proxies count, so that no caller can choose its own address.
            app.Configuration[TrustsEveryCaller] = bool.FalseString;
            EveryCallerIsNotTrusted(app.Logger);
        }

        var settings = app.Configuration.Settings<ForwardedHeadersSettings>();
        return (settings.KnownProxies.Length + settings.KnownNetworks.Length > 0 ? app.UseForwardedHeaders() : app).UseHsts();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "ASPNETCORE_FORWARDEDHEADERS_ENABLED has no effect: name the proxies in "
        + "ForwardedHeaders__KnownProxies__0 or ForwardedHeaders__KnownNetworks__0.")]
    private static partial void EveryCallerIsNotTrusted(ILogger logger);
}
