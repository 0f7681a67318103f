using System.Runtime.InteropServices;

namespace Onboarding.Infrastructure.Common.Files;

/// <summary>Keeps the files of the program private to the user who runs it. On Windows the permissions of the folder apply.</summary>
public static class PrivateFiles
{
    // In a umask, the permissions of the group and of all others.
    private const uint OfOthers = 0x3F;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>
    /// Gives every file that this process creates from now on the mode 0600 and every folder 0700, also those that libraries create: the database
    /// with its log, the keys, temporary files.
    /// </summary>
    public static void RestrictNewFiles()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(OfOthers);
        }
    }

    /// <summary>Opens a file to write; a new one gets the mode 0600. Nothing else can have it open.</summary>
    public static FileStream Write(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Returns whether users other than the owner have a permission on a file or folder that exists.</summary>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && (File.Exists(path) || Directory.Exists(path)) && (File.GetUnixFileMode(path) & Others) != 0;

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
