using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Architecture;

/// <summary>A hand-written source file under src.</summary>
/// <param name="Path">The path in the repository, with forward slashes.</param>
/// <param name="Lines">The lines.</param>
internal sealed partial record Source(string Path, string[] Lines)
{
    public static IReadOnlyList<Source> All { get; } =
    [
        .. from file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
           where !Generated().IsMatch(path)
           select new Source(path, File.ReadAllLines(file)),
    ];

    /// <summary>The text without comments.</summary>
    public string Code => string.Join('\n', Lines.Select(line => Comment().Replace(line, "")));

    public override string ToString() => Path;

    [GeneratedRegex("/(bin|obj|Migrations)/")]
    private static partial Regex Generated();

    [GeneratedRegex("(?<![\":])//.*$")]
    private static partial Regex Comment();
}
