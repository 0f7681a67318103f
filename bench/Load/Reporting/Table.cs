using System.Globalization;

namespace Onboarding.Load.Reporting;

/// <summary>Writes the report as text.</summary>
internal static class Table
{
    private const double Mebibyte = 1 << 20;

    /// <summary>Writes the report.</summary>
    public static void Write(TextWriter output, Report report)
    {
        Line(output, $"{report.Machine.Cores} cores, {report.Machine.Runtime}, {report.Machine.System}");
        if (report.Start is { } start)
        {
            Line(output, $"start to ready: {Times(start.ReadyMs)}");
        }

        if (report.Results.Count > 0)
        {
            Jobs(output, report.Results);
        }

        if (report.Growth is { } growth)
        {
            GrowthTable.Write(output, growth);
        }

        if (report.Events is { } events)
        {
            Backlog(output, "to one", events.One);
            Backlog(output, "to several", events.Several);
            var ms = events.LatencyMs;
            Line(output, $"{events.Rate} requests a second, from answer to receipt: p50 {ms.P50:F0} ms, p90 {ms.P90:F0}, p99 {ms.P99:F0}, max {ms.Max:F0}");
        }

        if (report.Kill is { } kill)
        {
            Killing(output, kill);
        }
    }

    private static void Jobs(TextWriter output, List<JobResult> results)
    {
        Line(output, $"{"job",-15}{"req/s",9}{"p50 ms",9}{"p90 ms",9}{"p99 ms",9}{"max ms",9}{"errors",8}{"server us",11}{"driver us",11}{"MiB begin/end/highest",24}");
        foreach (var result in results)
        {
            var ms = result.LatencyMs;
            var memory = result.Server is { } server
                ? string.Create(CultureInfo.InvariantCulture, $"{server.ResidentBegin / Mebibyte:F0}/{server.ResidentEnd / Mebibyte:F0}/{server.ResidentHighest / Mebibyte:F0}")
                : "-";
            Line(output, $"{result.Job,-15}{result.RequestsPerSecond,9:F0}{ms.P50,9:F2}{ms.P90,9:F2}{ms.P99,9:F2}{ms.Max,9:F2}{result.Errors,8}{result.Server?.CpuMicroseconds,11:F1}{result.DriverCpuMicroseconds,11:F1}{memory,24}");
        }

        foreach (var result in results)
        {
            if (result.FirstError is { } error)
            {
                Line(output, $"{result.Job}, first error: {error}");
            }

            foreach (var rate in result.Rates)
            {
                var ms = rate.LatencyMs;
                Line(output, $"{result.Job}, {rate.Asked,8:F1} a second: p50 {ms.P50,8:F2} ms, p99 {ms.P99,8:F2}, max {ms.Max,8:F2}, {rate.Errors} errors{(rate.IsSaturated ? ", fell behind" : "")}");
            }

            foreach (var step in result.Server?.Steps ?? [])
            {
                Line(output, $"{result.Job}, after {step.Requests,10} requests: {step.Resident / Mebibyte,8:F1} MiB");
            }
        }
    }

    private static void Backlog(TextWriter output, string name, BacklogResult result)
    {
        var server = result.Server;
        Line(output, $"{name}: {result.PerSecond:F0} events/s, all there after {result.Seconds:F1} s, server {server.CpuMicroseconds:F0} us, MiB {server.ResidentBegin / Mebibyte:F0}/{server.ResidentEnd / Mebibyte:F0}/{server.ResidentHighest / Mebibyte:F0}");
        foreach (var one in result.Receivers)
        {
            Line(output, $"  {one.Manner,-8}{one.Events,8} events in {one.Messages} messages");
        }
    }

    private static void Killing(TextWriter output, KillResult kill)
    {
        foreach (var defect in kill.Defects)
        {
            Line(output, $"DEFECT {defect}");
        }

        Line(output, $"restart to ready: {Times(kill.ReadyMs)}");
        Line(output, $"killed {kill.Rounds} times: {kill.Acknowledged} customers and {kill.Updates} updates acknowledged, {kill.Lost} lost; {kill.UnderWayStored + kill.UnderWayInPart + kill.UnderWayGone} under way at a kill: {kill.UnderWayStored} stored whole, {kill.UnderWayInPart} by whole chunks, {kill.UnderWayGone} left nothing; {kill.Defects.Count} defects");
    }

    private static string Times(IReadOnlyList<double> times)
    {
        double[] sorted = [.. times.Order()];
        return string.Create(CultureInfo.InvariantCulture, $"median {sorted[sorted.Length / 2]:F0} ms, {sorted[0]:F0} to {sorted[^1]:F0} in {sorted.Length}");
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
