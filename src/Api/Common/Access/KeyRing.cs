using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The keys that protect bearer tokens, in a folder that all instances share (<c>DataProtection__KeysFolder</c>). Who can read the folder can
/// make tokens: it is to be guarded like the database.
/// </summary>
internal static class KeyRing
{
    private const string Setting = "DataProtection:KeysFolder";
    private const string DefaultFolder = "data/keys";

    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection()
            .SetApplicationName("Onboarding")
            .PersistKeysToFileSystem(new DirectoryInfo(Folder(builder.Configuration)));

        // Below an error it has nothing to say but, at each start, that the keys are not encrypted; where they lie guards them.
        builder.Logging.AddFilter(typeof(XmlKeyManager).FullName, LogLevel.Error);
    }

    /// <summary>Makes the first key before the first request, one instance at a time: two that start together would not know each other's.</summary>
    public static async Task StartKeyRing(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var folder = MakeFolder(Folder(services.GetRequiredService<IConfiguration>()));
        await using var held = await Hold(Path.Combine(folder.FullName, ".making"), cancellationToken);
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect([]);
    }

    private static string Folder(IConfiguration configuration) => configuration[Setting] is { Length: > 0 } folder ? folder : DefaultFolder;

    private static DirectoryInfo MakeFolder(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    // The lock of the operating system ends with its process.
    private static async Task<FileStream> Hold(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }
}
