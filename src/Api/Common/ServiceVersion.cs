using System.Reflection;

namespace Onboarding.Api.Common;

/// <summary>The version of the service, as the start, health, metrics and <c>--version</c> show it.</summary>
internal static class ServiceVersion
{
    /// <summary>The version without the commit, e.g. <c>1.0.0</c>.</summary>
    public static string Current { get; } =
        typeof(ServiceVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
