using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common.Keys;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>Registers the encryption of personal data before it is stored.</summary>
internal static class EncryptionModule
{
    /// <summary>Adds the data keys (<c>Encryption__AtRest</c>).</summary>
    public static IServiceCollection AddEncryption(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.Settings<EncryptionOptions>())
        .AddSingleton<WrappedKeys>()
        .AddSingleton<LookupHash>()
        .AddMonitored<DataKeys>()
        // Values follow their keys.
        .AddScoped<IProtectedRows, ProtectedDataKeys>()
        .AddScoped<IProtectedRows, ProtectedValues>()
        .AddScoped<IDatabaseStart, EncryptionStart>();
}
