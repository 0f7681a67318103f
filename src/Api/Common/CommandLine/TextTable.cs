using Spectre.Console;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>
/// Writes tables for people: one line for the heads, a rule, and one line for each row, without blank lines and spaces at the ends of lines.
/// </summary>
internal static class TextTable
{
    // So wide that no line is wrapped when the output is not a terminal.
    private const int Width = 4_096;

    /// <summary>Writes the table.</summary>
    public static void WriteTo(this Table table, TextWriter output)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = Width;
        console.Write(table.Border(TableBorder.Minimal));
        foreach (var line in text.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
        {
            output.WriteLine(line);
        }
    }
}
