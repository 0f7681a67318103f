namespace Onboarding.Load.Server;

/// <summary>A folder that is deleted at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("onboarding-load-").FullName;

    /// <summary>Whether it stays, to be looked into.</summary>
    public bool Stays { get; set; }

    public void Dispose()
    {
        if (!Stays)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
