using System.Text.RegularExpressions;

namespace Onboarding.Load.Server;

/// <summary>Splits a command into words.</summary>
internal static partial class CommandLine
{
    /// <summary>Splits at spaces; double quotes keep a space. A word that names an existing file becomes its full path.</summary>
    public static IReadOnlyList<string> Split(string command)
    {
        string[] words = [.. Word().Matches(command).Select(word => word.Groups[1].Success ? word.Groups[1].Value : word.Value)];
        return words.Length == 0
            ? throw new UsageException("--server names no command")
            : [.. words.Select(word => File.Exists(word) ? Path.GetFullPath(word) : word)];
    }

    [GeneratedRegex("\"([^\"]*)\"|\\S+")]
    private static partial Regex Word();
}
