namespace Onboarding.Load.Server;

/// <summary>A folder that is deleted at the end unless it is to be kept.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("onboarding-load-").FullName;

    private TemporaryFolder(string path) => (Path, Stays) = (Directory.CreateDirectory(path).FullName, true);

    public string Path { get; }

    /// <summary>Whether the folder is kept for inspection.</summary>
    public bool Stays { get; set; }

    /// <summary>Uses a permanent folder, which may already exist.</summary>
    public static TemporaryFolder Kept(string path) => new(path);

    /// <summary>Returns the type of the file system of temporary folders.</summary>
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
