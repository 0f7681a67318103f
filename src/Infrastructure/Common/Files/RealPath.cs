namespace Onboarding.Infrastructure.Common.Files;

/// <summary>Compares paths by the files that they lead to, whatever links are on the way.</summary>
public static class RealPath
{
    private const int MaxLinks = 40;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Returns the full path without links. The file need not exist. Throws <see cref="IOException"/> for links in a circle.</summary>
    public static string Of(string path) => Of(path, MaxLinks);

    /// <summary>Returns whether two paths lead to the same name.</summary>
    public static bool AreSame(string one, string other) => Of(one).Equals(Of(other), Comparison);

    /// <summary>Returns whether a path leads to a folder or to something below it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var (real, root) = (Of(path), Path.TrimEndingDirectorySeparator(Of(folder)));
        return real.Equals(root, Comparison)
            || real.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, Comparison);
    }

    private static string Of(string path, int links)
    {
        var full = Path.GetFullPath(path);
        var at = Path.GetPathRoot(full)!;
        foreach (var part in full[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new FileInfo(Path.Combine(at, part));
            at = next.LinkTarget is not { } target
                ? next.FullName
                : links > 0 ? Of(Path.Combine(at, target), --links) : throw new IOException($"{path} leads through links in a circle.");
        }

        return at;
    }
}
