namespace Onboarding.Infrastructure.Common;

/// <summary>A lock between processes. It ends when its process ends.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // The error codes of a file that another process has locked: Windows (sharing, lock), Linux, macOS.
    private static readonly int[] Busy = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    /// <summary>
    /// Creates the file if it does not exist, and waits until no other process has it locked. Any other error (a read-only disk) is thrown, because
    /// waiting would not help.
    /// </summary>
    public static async Task<FileStream> Acquire(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (Busy.Contains(failure.HResult))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
