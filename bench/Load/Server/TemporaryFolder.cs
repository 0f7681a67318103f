namespace Onboarding.Load.Server;

/// <summary>A folder that is deleted at the end, unless it is to stay.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("onboarding-load-").FullName;

    private TemporaryFolder(string path) => (Path, Stays) = (Directory.CreateDirectory(path).FullName, true);

    public string Path { get; }

    /// <summary>Whether it stays, to be looked into.</summary>
    public bool Stays { get; set; }

    /// <summary>One that was there before, or is for later.</summary>
    public static TemporaryFolder Kept(string path) => new(path);

    /// <summary>The kind of file system that such folders are on.</summary>
    public static string FileSystem() => DriveInfo.GetDrives()
        .Where(drive => System.IO.Path.GetTempPath().StartsWith(drive.Name, StringComparison.Ordinal))
        .MaxBy(drive => drive.Name.Length)?.DriveFormat ?? "unknown";

    public void Dispose()
    {
        if (!Stays)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
