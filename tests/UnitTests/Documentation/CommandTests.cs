using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation;

/// <summary>The pages name every command of the command line with its options.</summary>
public partial class CommandTests
{
    private static readonly IReadOnlyList<string> Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Api"), "*Command.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText).Where(text => text.Contains("Command CreateCommand()", StringComparison.Ordinal) && !text.Contains("interface ICliCommand", StringComparison.Ordinal)),
    ];

    private static readonly string Text = string.Concat(Pages.Product.Select(page => page.Value));

    [Fact]
    public void There_are_commands() => Sources.Should().HaveCountGreaterThan(3);

    [Fact]
    public void Every_command_is_documented() => Commands().Where(command => !Text.Contains($"`{command}`", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Every_option_is_documented() => Sources.SelectMany(source => Option().Matches(source)).Select(option => option.Groups[1].Value).Distinct()
        .Where(option => !Text.Contains($"`{option}`", StringComparison.Ordinal) && !Text.Contains($"`{option} ", StringComparison.Ordinal)).Should().BeEmpty();

    // In a file, the command that contains the others is described last: "clients" contains "add", "list" and so on.
    private static IEnumerable<string> Commands() => Sources.SelectMany(source =>
    {
        var names = Command().Matches(source).Select(command => command.Groups["name"].Value).ToList();
        return PathOf(source) is { } path ? names.Where(name => name != path.Split(' ')[^1]).Select(name => $"{path} {name}")
            : ContainerOf(source) is { } container ? names.Select(name => $"{PathOf(container)} {name}")
            : names;
    });

    // The command that a file describes with those that contain it: "clients keys". Null for a file with a single command.
    private static string? PathOf(string source)
    {
        if (!Parent().IsMatch(source))
        {
            return null;
        }

        var name = Parent().Match(source).Groups["name"].Value;
        return ContainerOf(source) is { } container ? $"{PathOf(container)} {name}" : name;
    }

    // The file of the command that contains the one of a file, or null.
    private static string? ContainerOf(string source)
    {
        var type = Class().Match(source).Groups["name"].Value;
        return Sources.FirstOrDefault(one => one.Contains($"new {type}(", StringComparison.Ordinal));
    }

    [GeneratedRegex("class (?<name>[A-Za-z]+)")]
    private static partial Regex Class();

    [GeneratedRegex("(?:new Command|new)\\(\"(?<name>[a-z]+(?:-[a-z]+)*)\",")]
    private static partial Regex Command();

    // A command with other commands is returned as new("name", "description.") { … }.
    [GeneratedRegex("(?:=>|return) new(?: Command)?\\(\"(?<name>[a-z]+(?:-[a-z]+)*)\", \"[^\"]*\"\\) \\{")]
    private static partial Regex Parent();

    [GeneratedRegex("\"(--[a-z-]+)\"")]
    private static partial Regex Option();
}
