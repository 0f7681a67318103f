using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Logging.Console;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Registers the keys that protect bearer tokens and encrypted data, in a folder that all instances share. Anyone who can read the folder can issue
/// tokens, so it must be protected like the database.
/// </summary>
internal static class KeyRing
{
    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        builder.Services.AddKeys(builder.Configuration);

        // Below an error it only logs, at each start, that the keys are not encrypted. The folder's permissions protect them.
        // The second filter applies to commands, whose filter for the console would otherwise precede the first one.
        builder.Logging.AddFilter(typeof(XmlKeyManager).FullName, LogLevel.Error);
        builder.Logging.AddFilter<ConsoleLoggerProvider>(typeof(XmlKeyManager).FullName, LogLevel.Error);
    }

    /// <summary>Creates the first key before the first request.</summary>
    public static Task StartKeyRing(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.StartKeys(cancellationToken);
}
