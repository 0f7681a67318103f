using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common.Keys;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>Registers the keys that protect tokens and encrypted data.</summary>
public static class KeysModule
{
    /// <summary>Adds the key ring in the configured folder (<c>DataProtection__KeysFolder</c>).</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Settings<KeyOptions>();
        var folder = new KeyFolder(options);
        services.AddDataProtection().SetApplicationName("Onboarding").PersistKeysToFileSystem(new DirectoryInfo(folder.FullName))
            .ProtectKeys(options);
        return services
            .AddSingleton(options)
            .AddSingleton(folder)
            .AddSingleton<KeyedHash>()
            .AddSingleton<XmlKeyManager>()
            .AddSingleton<RefreshableKeys>()
            .Replace(ServiceDescriptor.Singleton<IKeyManager>(provider => provider.GetRequiredService<RefreshableKeys>()))
            .AddSingleton<KeyRing>()
            .AddSingleton<IKeys>(provider => provider.GetRequiredService<KeyRing>())
            .AddScoped<IDatabaseStart, KeyCheck>()
            .AddHostedService<KeyRefresher>()
            .AddEncryption(configuration);
    }

    /// <summary>Returns the folder of the key ring.</summary>
    public static string KeysFolder(this IServiceProvider services) => services.GetRequiredService<KeyFolder>().FullName;

    /// <summary>
    /// Creates the first key before the first request. Only one instance at a time does so: two that start together would not know each other's key.
    /// </summary>
    public static async Task StartKeys(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var folderLock = await services.GetRequiredService<KeyFolder>().Lock(cancellationToken);
        services.GetRequiredService<KeyRing>().Newest();
        if (services.GetRequiredService<KeyFolder>().CountInClear() is var inClear and > 0)
        {
            services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(KeysModule)).LogWarning(
                "{Count} keys of the key ring are in clear in {Folder}: a person who can read it can decrypt the data. DataProtection__Certificate "
                + "encrypts the keys that are made from then on.",
                inClear,
                services.KeysFolder());
        }
    }

    private static void ProtectKeys(this IDataProtectionBuilder builder, KeyOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Certificate))
        {
            // A former certificate alone would leave new keys in clear.
            if (!string.IsNullOrWhiteSpace(options.FormerCertificate))
            {
                throw new InvalidOperationException("DataProtection__FormerCertificate needs DataProtection__Certificate.");
            }

            return;
        }

        var certificate = KeyCertificate.Load(options.Certificate, options.CertificatePassword, nameof(options.Certificate));
        builder.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(string.IsNullOrWhiteSpace(options.FormerCertificate)
            ? [certificate]
            : [certificate, KeyCertificate.Load(options.FormerCertificate, options.CertificatePassword, nameof(options.FormerCertificate))]);
    }
}
