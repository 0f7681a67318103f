using System.Globalization;

namespace Onboarding.Load.Reporting;

/// <summary>Shows how the cost grows with the store: a Markdown table with one line for each kind of request.</summary>
internal static class GrowthTable
{
    private const double Mebibyte = 1 << 20;

    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output, IReadOnlyList<GrowthStep> segments)
    {
        Row(output, ["customers stored", .. segments.Select(step => Text($"{step.Customers:N0}"))]);
        Row(output, ["---", .. segments.Select(_ => "---:")]);
        Row(output, ["customers a second while filling", .. segments.Select(step => step.FilledPerSecond > 0 ? Text($"{step.FilledPerSecond:N0}") : "-")]);
        Row(output, ["database, MiB", .. segments.Select(step => Text($"{step.DatabaseBytes / Mebibyte:N0}"))]);
        for (var i = 0; i < segments[0].Results.Count; i++)
        {
            JobResult[] results = [.. segments.Select(step => step.Results[i])];
            Row(output, [$"{results[0].Job}: p50 ms", .. results.Select(result => Figure(result.LatencyMs.P50, results[0].LatencyMs.P50))]);
            Row(output, [$"{results[0].Job}: p99 ms", .. results.Select(result => Figure(result.LatencyMs.P99, results[0].LatencyMs.P99))]);
            Row(output, [$"{results[0].Job}: service CPU µs", .. results.Select(result => Figure(Cpu(result), Cpu(results[0])))]);
        }
    }

    // The ratio to the smallest store matters; the first column has none.
    private static string Figure(double value, double first) => value.Equals(first) || first <= 0 ? Text($"{value:F2}") : Text($"{value:F2} (×{value / first:F2})");

    private static double Cpu(JobResult result) => result.Server?.CpuMicroseconds ?? 0;

    private static void Row(TextWriter output, IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
