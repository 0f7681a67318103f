using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Onboarding.Load.Running;

/// <summary>
/// Waits until a time without using a core. The platform's own timers have a resolution of milliseconds, which is as long as a typical response; Linux has a
/// better one.
/// </summary>
internal static partial class PreciseDelay
{
    private const long NanosecondsPerTick = 100;

    /// <summary>Returns at this timestamp of <see cref="Stopwatch"/>, or at once if it has passed.</summary>
    public static void Until(long timestamp)
    {
        for (var left = Left(timestamp); left > TimeSpan.Zero; left = Left(timestamp))
        {
            if (OperatingSystem.IsLinux())
            {
                var time = new Timespec { Seconds = (nint)(left.Ticks / TimeSpan.TicksPerSecond), Nanoseconds = (nint)(left.Ticks % TimeSpan.TicksPerSecond * NanosecondsPerTick) };
                _ = NanoSleep(time, 0);
            }
            else
            {
                Thread.Sleep(left.TotalMilliseconds > 2 ? 1 : 0);
            }
        }
    }

    private static TimeSpan Left(long timestamp) => Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), timestamp);

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int NanoSleep(in Timespec time, nint remaining);

    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
