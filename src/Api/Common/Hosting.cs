namespace Onboarding.Api.Common;

/// <summary>Where the program listens, logs and finds its settings, unless arguments or environment say otherwise.</summary>
internal static class Hosting
{
    private const string DefaultUrl = "http://localhost:5080";

    // At Trace it writes down the arguments of actions, and those are what customers told us.
    private const string ArgumentLog = "Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker";

    /// <summary>The folder of the settings: beside the program, unless <c>--contentRoot</c> names another.</summary>
    public static string? ContentRoot(string[] args) =>
        args.Any(arg => arg.TrimStart('-', '/').StartsWith("contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : AppContext.BaseDirectory;

    /// <summary>What cannot start says why in one line and ends with exit code 1, instead of a stack trace and an abort.</summary>
    public static void ReportStartFailure() => AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
    {
        var failure = (Exception)unhandled.ExceptionObject;
        Console.Error.WriteLine(failure is InvalidOperationException or IOException or UnauthorizedAccessException or System.Data.Common.DbException
            ? $"Onboarding cannot run: {failure.Message}"
            : $"Onboarding cannot run: {failure}");
        Environment.Exit(1);
    };

    /// <summary>Listens on http://localhost:5080 if nobody says where; drains for up to 10 seconds when asked to stop.</summary>
    public static void ConfigureHosting(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        var former = FormerSettings.Translate(builder.Configuration);
        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<FormerSettings>(services, former));
        builder.Logging.AddFilter(ArgumentLog, LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
    }
}
