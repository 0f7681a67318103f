namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>The folder of the key ring, which all instances share (<c>DataProtection__KeysFolder</c>).</summary>
internal sealed class KeyFolder(KeyOptions options)
{
    private const string KeyFiles = "*.xml";

    private readonly DirectoryInfo _folder = new(options.KeysFolder is "" or KeyOptions.DefaultFolder ? Default() : options.KeysFolder);

    /// <summary>The full path of the folder.</summary>
    public string FullName => _folder.FullName;

    /// <summary>Returns the names of the key files, which contain the keys' ids.</summary>
    public IEnumerable<string> Names() =>
        HasKeys(FullName) ? Directory.EnumerateFiles(FullName, KeyFiles).Select(file => Path.GetFileName(file)) : [];

    /// <summary>Returns the number of key files whose keys are not encrypted.</summary>
    public int CountInClear() => CountWith("<masterKey");

    /// <summary>Returns the number of key files whose keys a certificate encrypts.</summary>
    public int CountEncrypted() => CountWith("<EncryptedKey");

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

    // The keys of an earlier version stay in use where they are: with new keys its data could not be decrypted.
    private static string Default() =>
        HasKeys(KeyOptions.FormerDefaultFolder) && !HasKeys(KeyOptions.DefaultFolder) ? KeyOptions.FormerDefaultFolder : KeyOptions.DefaultFolder;

    private int CountWith(string element) => HasKeys(FullName)
        ? Directory.EnumerateFiles(FullName, KeyFiles).Count(file => File.ReadAllText(file).Contains(element, StringComparison.Ordinal)) : 0;

    private static bool HasKeys(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, KeyFiles).Any();
}
