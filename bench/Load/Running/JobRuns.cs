using Onboarding.Load.Jobs;
using Onboarding.Load.Reporting;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Running;

/// <summary>The jobs that measure, one after another.</summary>
internal static class JobRuns
{
    /// <summary>Runs them, against a service of their own if a command is given, and adds their results.</summary>
    public static async Task Run(Settings settings, Target target, Report report)
    {
        using var folder = settings.Server is null ? null : new TemporaryFolder();
        await using var server = folder is null ? null : await ServerProcess.Start(settings.Server!, target, folder.Path);
        if (server is not null)
        {
            report.Start = new([server.ReadyAfter.TotalMilliseconds]);
        }

        var pid = server?.Id ?? settings.ServerPid ?? ListeningProcess.Find(target.EndPoint.Port);
        foreach (var name in settings.Jobs)
        {
            Console.Error.WriteLine($"{name} …");
            IJob job = name == "read-by-id" ? new ReadJob(target, settings.Seeds) : new CreateJob(name, target);
            report.Results.Add(await Run(job, settings, target, pid));
        }
    }

    private static async Task<JobResult> Run(IJob job, Settings settings, Target target, int? pid)
    {
        await job.Prepare();
        using var watch = pid is { } id ? new ServerWatch(id, settings.MemoryEvery) : null;
        using var loop = new ClosedLoop(job, target, settings, watch);
        var warming = settings.Warmup > 0 ? (await loop.Run(settings.Warmup, null)).Tally : new Tally();
        watch?.Begin();
        var driver = Environment.CpuUsage.TotalTime;
        var (tally, seconds) = await loop.Run(settings.Seconds, settings.Count);
        driver = Environment.CpuUsage.TotalTime - driver;
        return new JobResult
        {
            Job = job.Name,
            Seconds = seconds,
            Requests = tally.Latencies.Total,
            RequestsPerSecond = (tally.Latencies.Total - tally.Refused) / seconds,
            LatencyMs = Latencies.Of(tally.Latencies),
            // A request refused while warming up counts as well: it would have made the rest look faster.
            Errors = tally.Errors + warming.Errors,
            FirstError = warming.FirstError ?? tally.FirstError,
            DriverCpuMicroseconds = tally.Latencies.Total == 0 ? 0 : driver.TotalMicroseconds / tally.Latencies.Total,
            Server = watch?.End(tally.Latencies.Total),
        };
    }
}
