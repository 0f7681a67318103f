using Microsoft.Extensions.Options;

namespace Onboarding.Api.Common.Telemetry;

/// <summary>
/// Keeps what callers send out of the logs of ASP.NET Core and the HTTP client at every level, for every provider and whatever filters are set: a
/// path is logged as the template of its route, other texts only if they cannot come from a request.
/// </summary>
/// <remarks>
/// These categories log paths, queries, header values and exception messages, and paths contain names and numbers of customers. A filter by
/// category would be overruled by the settings of an operator who looks for a fault.
/// </remarks>
internal static class HostLogs
{
    private static readonly string[] Categories = ["Microsoft.AspNetCore", "Microsoft.Extensions.Http", "System.Net.Http"];

    // They log no requests, and what they log helps to find a lost key or a missing file.
    private static readonly string[] Exceptions = ["Microsoft.AspNetCore.DataProtection", "Microsoft.AspNetCore.Hosting.Lifetime"];

    /// <summary>Adds the filter in front of all providers.</summary>
    public static IServiceCollection AddHostLogs(this IServiceCollection services) => services.AddSingleton<ILoggerFactory>(provider => new Factory(
        new LoggerFactory(
            provider.GetServices<ILoggerProvider>(), provider.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(),
            provider.GetRequiredService<IOptions<LoggerFactoryOptions>>(), provider.GetService<IExternalScopeProvider>()),
        provider.GetRequiredService<IHttpContextAccessor>()));

    /// <summary>Returns whether the values of a category are filtered.</summary>
    internal static bool IsFiltered(string category) =>
        Categories.Any(one => IsBelow(category, one)) && !Exceptions.Any(one => IsBelow(category, one));

    private static bool IsBelow(string category, string parent) =>
        category.StartsWith(parent, StringComparison.Ordinal) && (category.Length == parent.Length || category[parent.Length] == '.');

    private sealed class Factory(LoggerFactory factory, IHttpContextAccessor http) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) =>
            factory.CreateLogger(categoryName) is var logger && IsFiltered(categoryName) ? new HostLogger(logger, http) : logger;

        public void AddProvider(ILoggerProvider provider) => factory.AddProvider(provider);

        public void Dispose() => factory.Dispose();
    }

    private sealed class HostLogger(ILogger logger, IHttpContextAccessor http) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => logger.BeginScope(HostLogState.Of(state, http));

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logger.IsEnabled(logLevel))
            {
                logger.Log(
                    logLevel, eventId, HostLogState.Of(state, http), exception is null ? null : new LoggedFailure(exception),
                    static (values, _) => values.ToString());
            }
        }
    }
}
