namespace Onboarding.Load.Server;

/// <summary>A folder that is deleted at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("onboarding-load-").FullName;

    /// <summary>Whether it stays, to be looked into.</summary>
    public bool Stays { get; set; }

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
