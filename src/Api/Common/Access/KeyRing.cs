using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The keys that protect bearer tokens and what is stored encrypted, in a folder that all instances share. Who can read the folder can
/// make tokens: it is to be guarded like the database.
/// </summary>
internal static class KeyRing
{
    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        builder.Services.AddKeys(builder.Configuration);

        // Below an error it has nothing to say but, at each start, that the keys are not encrypted; where they lie guards them.
        builder.Logging.AddFilter(typeof(XmlKeyManager).FullName, LogLevel.Error);
    }

    /// <summary>Makes the first key before the first request.</summary>
    public static Task StartKeyRing(this IServiceProvider services, CancellationToken cancellationToken = default) => services.StartKeys(cancellationToken);
}
