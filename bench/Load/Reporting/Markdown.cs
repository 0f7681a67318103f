using System.Globalization;

namespace Onboarding.Load.Reporting;

/// <summary>Writes the report as files: <c>report.md</c>, its <c>plot.svg</c>, and <c>report.json</c> with all data.</summary>
internal static class Markdown
{
    private const string PlotFile = "plot.svg";
    private const double Mebibyte = 1 << 20;

    /// <summary>Writes the files.</summary>
    public static void Write(string folder, Report report)
    {
        File.WriteAllBytes(Path.Combine(folder, "report.json"), report.ToJson());
        var hasPlot = report.Results.Any(result => result.Rates.Count > 0);
        if (hasPlot)
        {
            File.WriteAllText(Path.Combine(folder, PlotFile), Plot.Of(report.Results));
        }

        using var output = new StreamWriter(Path.Combine(folder, "report.md")) { NewLine = "\n" };
        var machine = report.Machine;
        Line(output, $"# Measured at {report.At:yyyy-MM-dd HH:mm} UTC");
        Line(output, $"");
        Line(output, $"{machine.Cores} cores, shared by driver and service; {machine.Runtime}, {machine.System}, {machine.Architecture}; database on {machine.FileSystem ?? "the service's own disk"}.");
        Line(output, $"These figures are from one machine on one day. Compare them only with figures measured next to them.");
        if (report.Results.Count > 0)
        {
            Jobs(output, report.Results);
        }

        if (hasPlot)
        {
            Rates(output, report.Results);
        }

        if (report.Growth is { } growth)
        {
            Line(output, $"\n## As the store grows\n");
            Line(output, $"{growth[0].Results[0].Connections} connections; in brackets the ratio to the smallest store.\n");
            GrowthTable.Write(output, growth);
        }
    }

    private static void Jobs(StreamWriter output, List<JobResult> results)
    {
        Line(output, $"\n## Closed loop: as much as goes\n");
        Line(output, $"| job | connections | requests/s | customers/s | p50 ms | p90 ms | p99 ms | max ms | errors | service CPU µs | driver CPU µs | MiB begin/end/highest |");
        Line(output, $"|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var result in results)
        {
            var ms = result.LatencyMs;
            var customers = result.RequestsPerSecond * result.Customers;
            Line(output, $"| {result.Job} | {result.Connections} | {result.RequestsPerSecond:F1} | {customers:F0} | {ms.P50:F2} | {ms.P90:F2} | {ms.P99:F2} | {ms.Max:F2} | {result.Errors} | {result.Server?.CpuMicroseconds:F0} | {result.DriverCpuMicroseconds:F0} | {Memory(result.Server)} |");
        }
    }

    private static void Rates(StreamWriter output, List<JobResult> results)
    {
        Line(output, $"\n## Held rates\n");
        Line(output, $"Latency from the moment a request was due. Hollow points and *fell behind*: the service could not keep up.\n");
        Line(output, $"![p50 and p99 against rate]({PlotFile})\n");
        Line(output, $"| job | due/s | answered/s | p50 ms | p90 ms | p99 ms | max ms | errors | service CPU µs | MiB highest | |");
        Line(output, $"|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (var (result, rate) in results.SelectMany(result => result.Rates.Select(rate => (result, rate))))
        {
            var ms = rate.LatencyMs;
            var highest = rate.Server?.ResidentHighest / Mebibyte;
            var verdict = rate.IsSaturated ? Text($"*fell behind*, {rate.Unsent} unsent") : "";
            Line(output, $"| {result.Job} | {rate.Asked:F1} | {rate.Reached:F1} | {ms.P50:F2} | {ms.P90:F2} | {ms.P99:F2} | {ms.Max:F2} | {rate.Errors} | {rate.Server?.CpuMicroseconds:F0} | {highest:F0} | {verdict} |");
        }
    }

    private static string Memory(ServerResult? server) => server is null
        ? "-"
        : Text($"{server.ResidentBegin / Mebibyte:F0}/{server.ResidentEnd / Mebibyte:F0}/{server.ResidentHighest / Mebibyte:F0}");

    private static void Line(StreamWriter output, FormattableString line) => output.WriteLine(Text(line));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
