using System.Text.RegularExpressions;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation;

/// <summary>The pages name every command of the command line with its options.</summary>
public partial class CommandTests
{
    private static readonly IReadOnlyList<string> Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Api"), "*Command.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText).Where(text => text.Contains(": ICliCommand", StringComparison.Ordinal)),
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
        var parent = Parent().Match(source);
        return parent.Success ? names.Where(name => name != parent.Groups["name"].Value).Select(name => $"{parent.Groups["name"].Value} {name}") : names;
    });

    [GeneratedRegex("(?:new Command|new)\\(\"(?<name>[a-z]+)\",")]
    private static partial Regex Command();

    // A command with other commands is returned as new("name", "description.") { … }.
    [GeneratedRegex("(?:=>|return) new(?: Command)?\\(\"(?<name>[a-z]+)\", \"[^\"]*\"\\) \\{")]
    private static partial Regex Parent();

    [GeneratedRegex("\"(--[a-z-]+)\"")]
    private static partial Regex Option();
}
