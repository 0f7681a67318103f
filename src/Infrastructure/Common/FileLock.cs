namespace Onboarding.Infrastructure.Common;

/// <summary>A lock among processes that dies with its process.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // What the systems say of a file that another process keeps to itself: Windows (sharing, lock), Linux, macOS.
    private static readonly int[] Busy = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    /// <summary>Makes the file if need be, and waits until nobody else holds it. Any other trouble (a read-only disk) is thrown, since waiting would not end it.</summary>
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
