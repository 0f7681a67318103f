namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>The folder of the key ring, which all instances share (<c>DataProtection__KeysFolder</c>).</summary>
internal sealed class KeyFolder(string path)
{
    private readonly DirectoryInfo _folder = new(path);

    /// <summary>Where it is.</summary>
    public string FullName => _folder.FullName;

    /// <summary>The names of the files of its keys, which hold their ids.</summary>
    public IEnumerable<string> Names() => Directory.Exists(FullName) ? Directory.EnumerateFiles(FullName, "*.xml").Select(file => Path.GetFileName(file)) : [];

    /// <summary>Makes it, if it is not there, for its owner only.</summary>
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

    /// <summary>Keeps every other instance waiting. The lock of the operating system ends with its process.</summary>
    public async Task<IAsyncDisposable> Lock(CancellationToken cancellationToken)
    {
        Make();
        return await FileLock.Acquire(Path.Combine(FullName, ".making"), cancellationToken);
    }
}
