using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Files;

/// <summary>Finds what the operator should protect better: files that other users can read, and keys that lie beside the data they protect.</summary>
public static class ExposedFiles
{
    /// <summary>Returns a sentence for each problem with the files of the database and the keys.</summary>
    public static IEnumerable<string> FileWarnings(this IServiceProvider services)
    {
        var (database, folder) = (services.GetRequiredService<ConnectionString>(), services.GetRequiredService<KeyFolder>());
        if (database.Files.Where(PrivateFiles.IsOpenToOthers).ToArray() is { Length: > 0 } open)
        {
            yield return $"Other users of this machine have access to the database: chmod 600 {string.Join(' ', open)}";
        }

        if (PrivateFiles.IsOpenToOthers(folder.FullName))
        {
            yield return $"Other users of this machine have access to the key folder: chmod 700 {folder.FullName}";
        }

        if (database.Files.Count > 0 && RealPath.IsWithin(folder.FullName, Path.GetDirectoryName(RealPath.Of(database.Files[0]))!))
        {
            yield return $"The key folder {folder.FullName} and the database share a folder, so a copy of it contains the keys to the encrypted "
                + "data. Stop the service, move the key folder elsewhere, and set DataProtection__KeysFolder.";
        }
    }
}
