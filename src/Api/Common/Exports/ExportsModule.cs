using Onboarding.Api.Common.CommandLine;

namespace Onboarding.Api.Common.Exports;

/// <summary>Registers the command <c>export</c>.</summary>
internal static class ExportsModule
{
    /// <summary>Adds the command.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services) => services.AddCliCommand<ExportCommand>();

    /// <summary>Adds a kind of data to it.</summary>
    public static IServiceCollection AddExport<T>(this IServiceCollection services) where T : class, IExportSource =>
        services.AddSingleton<IExportSource, T>();
}
