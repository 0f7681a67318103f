namespace Onboarding.Api.Screening;

/// <summary>Creates the files that the commands of this module write. A file that exists is never overwritten.</summary>
internal static class NewFile
{
    /// <summary>Creates a file; null if it exists or cannot be created.</summary>
    public static FileStream? Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Returns the message about a file that was not created.</summary>
    public static string Problem(string path) => $"{path} exists already or cannot be created.";
}
