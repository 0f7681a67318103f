using Microsoft.Extensions.Configuration.Json;
using Onboarding.Api.Common.Access;
using Onboarding.Infrastructure.Common.Files;

namespace Onboarding.Api.Common;

/// <summary>Sets where the program listens, logs and finds its settings, unless arguments or environment set something else.</summary>
internal static class Hosting
{
    // The greatest body of a call that does not raise the limit for itself (Bodies.RequestBody).
    private const long MaxBodyBytes = 1 << 20;

    internal const string DefaultUrl = "http://localhost:5080";

    // At level Trace it logs the arguments of actions, which are customers' data.
    private const string ArgumentLog = "Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker";

    // The host logs a failed start with its stack trace. The start reports it as one line.
    private const string HostLog = "Microsoft.Extensions.Hosting.Internal.Host";

    private static readonly string[] EnvironmentVariables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    private static volatile bool _hasStarted;

    /// <summary>
    /// Returns Development if the program runs from its source (<c>ONBOARDING_RUN=source</c>, which launchSettings.json sets) and neither a variable
    /// nor an argument names an environment; otherwise null, which leaves it to ASP.NET Core: what is named, or Production.
    /// </summary>
    public static string? EnvironmentName(string[] args, Func<string, string?> variable)
    {
        var isNamed = EnvironmentVariables.Any(name => !string.IsNullOrWhiteSpace(variable(name))) || args.Any(
            arg => IsNamed(arg, HostDefaults.EnvironmentKey));
        return !isNamed && variable("ONBOARDING_RUN") == "source" ? Environments.Development : null;
    }

    /// <summary>Returns the folder of the settings: the program's folder; null if <c>--contentRoot</c> sets another.</summary>
    public static string? ContentRoot(string[] args) =>
        args.Any(arg => IsNamed(arg, HostDefaults.ContentRootKey)) ? null : AppContext.BaseDirectory;

    /// <summary>Makes every file and folder that the program creates accessible only to the user who runs it.</summary>
    public static void RestrictNewFiles() => PrivateFiles.RestrictNewFiles();

    /// <summary>
    /// Reports a failed start as one line for each reason and ends with exit code 1, instead of a stack trace and an abort. A failure after the start
    /// is a defect of the program, and reported in full.
    /// </summary>
    public static void ReportStartFailure() => AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
    {
        var failure = (Exception)unhandled.ExceptionObject;
        foreach (var line in _hasStarted ? [$"Onboarding failed: {failure}"] : StartFailure.Lines(failure))
        {
            System.Console.Error.WriteLine(line);
        }

        Environment.Exit(1);
    };

    /// <summary>
    /// Reads settings of the current directory too: they come after those of the content root and before the variables of the environment.
    /// </summary>
    public static void AddWorkingDirectory(this WebApplicationBuilder builder)
    {
        var current = Directory.GetCurrentDirectory();
        if (Path.TrimEndingDirectorySeparator(Path.GetFullPath(builder.Environment.ContentRootPath)) == Path.TrimEndingDirectorySeparator(current))
        {
            return;
        }

        var sources = builder.Configuration.Sources;
        var at = sources.IndexOf(sources.OfType<JsonConfigurationSource>().LastOrDefault() ?? sources[^1]) + 1;
        foreach (var name in new[] { "appsettings.json", $"appsettings.{builder.Environment.EnvironmentName}.json" })
        {
            var source = new JsonConfigurationSource { Path = Path.Combine(current, name), Optional = true };
            source.ResolveFileProvider();
            sources.Insert(at++, source);
        }
    }

    /// <summary>Runs the server until it is stopped. After a failed start the services that did start are stopped in order.</summary>
    public static async Task Serve(this WebApplication app)
    {
        await using var closing = app;
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.StopAsync();
            throw;
        }

        _hasStarted = true;
        app.LogStart();
        await app.PrintFirstInvitation();
        await app.WaitForShutdownAsync();
    }

    /// <summary>
    /// Configures the server: it listens on http://localhost:5080 unless another address is set, and when stopped completes open requests for up to
    /// 10 seconds.
    /// </summary>
    public static void ConfigureHosting(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        var former = FormerSettings.Translate(builder.Configuration);
        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<FormerSettings>(services, former));
        builder.Logging.AddFilter(ArgumentLog, LogLevel.Warning);
        builder.Logging.AddFilter(HostLog, level => _hasStarted && level >= LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
    }

    private static bool IsNamed(string argument, string option) =>
        argument.TrimStart('-', '/').Split('=')[0].Equals(option, StringComparison.OrdinalIgnoreCase);
}
