using Onboarding.Load.Jobs;
using Onboarding.Load.Reporting;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Running;

/// <summary>Measures one job against a running service.</summary>
internal static class Measured
{
    /// <summary>Runs the warm-up, the closed loop, then the constant rates.</summary>
    public static async Task<JobResult> Run(IJob job, Settings settings, Target target, int? pid)
    {
        await job.Prepare();
        var connections = settings.Connections ?? job.Connections;
        using var watch = pid is { } id ? new ServerWatch(id, settings.MemoryEvery) : null;
        using var clients = new Clients(job, target, connections);
        var loop = new ClosedLoop(clients, watch);
        var warming = settings.Warmup > 0 ? (await loop.Run(settings.Warmup, null)).Tally : new Tally();
        watch?.Begin();
        var driver = Environment.CpuUsage.TotalTime;
        var (tally, seconds) = await loop.Run(settings.Seconds, settings.Count);
        driver = Environment.CpuUsage.TotalTime - driver;
        var result = new JobResult
        {
            Job = job.Name,
            Customers = job.Customers,
            Connections = connections,
            Seconds = seconds,
            Requests = tally.Latencies.Total,
            WarmupRequests = warming.Latencies.Total,
            RequestsPerSecond = (tally.Latencies.Total - tally.Rejected) / seconds,
            LatencyMs = Latencies.Of(tally.Latencies),
            // A request that was rejected during the warm-up counts as an error too, because it would make the rest look faster.
            Errors = tally.Errors + warming.Errors,
            FirstError = warming.FirstError ?? tally.FirstError,
            DriverCpuMicroseconds = tally.Latencies.Total == 0 ? 0 : driver.TotalMicroseconds / tally.Latencies.Total,
            Server = watch?.End(tally.Latencies.Total),
        };
        var rates = new List<RateResult>();
        foreach (var rate in settings.Rates.Select(rate => rate.Of(result.RequestsPerSecond)).Where(rate => rate > 0).Order())
        {
            rates.Add(await Hold(rate, settings.Seconds, clients, watch));
        }

        return result with { Rates = rates };
    }

    private static async Task<RateResult> Hold(double rate, double seconds, Clients clients, ServerWatch? watch)
    {
        watch?.Begin();
        var (tally, took, unsent) = await new OpenLoop(clients).Run(rate, seconds);
        var answered = tally.Latencies.Total - unsent;
        return new()
        {
            Asked = rate,
            Reached = (answered - tally.Rejected) / Math.Max(took, seconds),
            LatencyMs = Latencies.Of(tally.Latencies),
            Errors = tally.Errors,
            Unsent = unsent,
            Server = watch?.End(answered),
        };
    }
}
