using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Architecture;

/// <summary>One hand-written source file under src.</summary>
/// <param name="Path">Below the repository, with forward slashes.</param>
/// <param name="Lines">Its text.</param>
internal sealed partial record Source(string Path, string[] Lines)
{
    public static IReadOnlyList<Source> All { get; } =
    [
        .. from file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
           where !Generated().IsMatch(path)
           select new Source(path, File.ReadAllLines(file)),
    ];

    /// <summary>Every room of the house: the folders of the layers, but what they share and the dialects.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
        [.. All.Select(file => file.Steps).Where(steps => steps.Length > 3).Select(steps => steps[2]).Distinct().Except(["Common", "Dialects"]).Order()];

    /// <summary>The text without comments.</summary>
    public string Code => string.Join('\n', Lines.Select(line => Comment().Replace(line, "")));

    /// <summary>The folder below the layer; nothing for files of the layer itself.</summary>
    public string? Folder => Steps.Length > 3 ? Steps[2] : null;

    private string[] Steps => Path.Split('/');

    public override string ToString() => Path;

    [GeneratedRegex("/(bin|obj|Migrations)/")]
    private static partial Regex Generated();

    [GeneratedRegex("(?<![\":])//.*$")]
    private static partial Regex Comment();
}
