using System.Globalization;

namespace Onboarding.Load.Server;

/// <summary>Finds the process that listens on a port, on Linux.</summary>
internal static class ListeningProcess
{
    private const string Listening = "0A";

    /// <summary>Returns the process; null if there is none or it is not visible.</summary>
    public static int? Find(int port)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var sockets = Sockets("/proc/net/tcp", port).Concat(Sockets("/proc/net/tcp6", port)).ToHashSet();
        return sockets.Count == 0
            ? null
            : Directory.EnumerateDirectories("/proc")
                .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
                .Where(pid => pid > 0 && Holds(pid, sockets))
                .Select(pid => (int?)pid)
                .FirstOrDefault();
    }

    // Column 2 is the local address, 4 the state, 10 the inode of the socket.
    private static IEnumerable<string> Sockets(string file, int port) =>
        !File.Exists(file) ? [] : File.ReadLines(file).Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts[3] == Listening && parts[1].EndsWith($":{port:X4}", StringComparison.Ordinal))
            .Select(parts => $"socket:[{parts[9]}]");

    private static bool Holds(int pid, HashSet<string> sockets)
    {
        try
        {
            return Directory.EnumerateFiles($"/proc/{pid}/fd").Any(file => new FileInfo(file).LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
