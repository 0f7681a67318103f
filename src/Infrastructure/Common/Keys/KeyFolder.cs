namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>The folder of the key ring, which all instances share (<c>DataProtection__KeysFolder</c>).</summary>
internal sealed class KeyFolder(KeyOptions options)
{
    private readonly DirectoryInfo _folder = new(options.KeysFolder is { Length: > 0 } set ? set : KeyOptions.DefaultFolder);

    /// <summary>The full path of the folder.</summary>
    public string FullName => _folder.FullName;

    /// <summary>Returns the names of the key files, which contain the keys' ids.</summary>
    public IEnumerable<string> Names() =>
        Directory.Exists(FullName) ? Directory.EnumerateFiles(FullName, "*.xml").Select(file => Path.GetFileName(file)) : [];

    /// <summary>Creates the folder if it does not exist, accessible only to its owner.</summary>
    public void Make()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(FullName);
        }
        else
        {
            Directory.CreateDirectory(FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Locks the folder against other instances. The lock belongs to the operating system and ends with the process.</summary>
    public async Task<IAsyncDisposable> Lock(CancellationToken cancellationToken)
    {
        Make();
        return await FileLock.Acquire(Path.Combine(FullName, ".making"), cancellationToken);
    }
}
