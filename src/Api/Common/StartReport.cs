using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Onboarding.Api.Common.Access;
using Onboarding.Infrastructure.Common.Files;
using Onboarding.Infrastructure.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Api.Common;

/// <summary>
/// The log line about the configuration of the running service: a warning if callers from other machines need no sign-in, or any caller outside
/// Development.
/// </summary>
internal static partial class StartReport
{
    private const string Page = "/swagger-ui/";

    /// <summary>Logs the line. The addresses are known after the start.</summary>
    public static void LogStart(this WebApplication app)
    {
        var (services, anonymous) = (app.Services, app.Services.GetRequiredService<AnonymousAccess>());
        var level = anonymous.Open.Count > 0 && (anonymous.IsForNetwork || !app.Environment.IsDevelopment())
            ? LogLevel.Warning
            : LogLevel.Information;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Onboarding");
        Started(
            logger,
            level,
            ServiceVersion.Current,
            app.Environment.EnvironmentName,
            services.GetRequiredService<DatabaseOptions>().Provider,
            services.GetRequiredService<ConnectionString>().Target,
            services.KeysFolder(),
            anonymous.Open.Count == 0
                ? "nothing"
                : $"{string.Join(", ", anonymous.Open)} ({(anonymous.IsForNetwork ? "to every caller" : "to this machine")})",
            string.Join(' ', PagesOf(services)));
        foreach (var warning in services.FileWarnings())
        {
            Exposed(logger, warning);
        }
    }

    private static IEnumerable<string> PagesOf(IServiceProvider services) => services.GetRequiredService<PublicAddress>().Configured is { } address
        ? [address + Page]
        : services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Select(one => one.TrimEnd('/') + Page) ?? [];

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void Exposed(ILogger logger, string warning);

    [LoggerMessage(Message = "Onboarding {Version} has started. Environment: {Environment}. Database: {Provider} {Target}. "
        + "Keys: {Keys}. Open without sign-in: {Open}. Pages: {Pages}")]
    private static partial void Started(
        ILogger logger, LogLevel level, string version, string environment, DatabaseProvider provider, string target, string keys, string open,
            string pages);
}
