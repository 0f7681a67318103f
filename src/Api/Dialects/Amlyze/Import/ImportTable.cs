using System.Globalization;
using Onboarding.Api.Common.CommandLine;
using Spectre.Console;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// Writes the summary of an import as a table: records read, accepted, and rejected by code with the code's sentence; below it duration and rate.
/// </summary>
internal static class ImportTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output, ImportOutcome outcome)
    {
        var table = new Table().AddColumn("records").AddColumn(new TableColumn("").RightAligned()).AddColumn("");
        table.AddRow("read", Figure(outcome.Accepted + outcome.Rejected));
        table.AddRow(Phrase(outcome, "accepted"), Figure(outcome.Accepted));
        table.AddRow(Phrase(outcome, "rejected"), Figure(outcome.Rejected));
        foreach (var (code, count) in outcome.RejectedByCode)
        {
            table.AddRow(new Text($"  {code}"), new Text(Figure(count)), new Text(outcome.Messages.GetValueOrDefault(code) ?? ""));
        }

        if (outcome.Warnings.Count > 0)
        {
            table.AddRow("warnings", Figure(outcome.Warnings.Sum(one => one.Count)));
            foreach (var (code, count) in outcome.Warnings)
            {
                table.AddRow(new Text($"  {code}"), new Text(Figure(count)), new Text(outcome.Messages.GetValueOrDefault(code) ?? ""));
            }
        }

        table.WriteTo(output);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{outcome.Processed:N0} records in {outcome.Elapsed:h\\:mm\\:ss\\.f}, {outcome.PerSecond:N0} a second"));
        if (outcome.Number is { } number)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Import {number} (GET /onboarding/v1/imports/{number})"));
        }
    }

    /// <summary>Returns what happened to records, or would happen if the file were not only validated.</summary>
    public static string Phrase(ImportOutcome outcome, string participle) => outcome.IsValidation ? $"would be {participle}" : participle;

    private static string Figure(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
