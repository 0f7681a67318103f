using Onboarding.Load.Jobs;
using Onboarding.Load.Reporting;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Running;

/// <summary>Runs the jobs that measure, one after another.</summary>
internal static class JobRuns
{
    /// <summary>
    /// Runs the jobs and adds their results. If a command is given, each job has a service and a database of its own, so that none is affected by another.
    /// </summary>
    public static async Task Run(Settings settings, Target target, Report report)
    {
        foreach (var name in settings.Jobs)
        {
            Console.Error.WriteLine($"{name} …");
            using var folder = settings.Server is null ? null : new TemporaryFolder();
            await using var server = folder is null ? null : await ServerProcess.Start(settings.Server!, target, folder.Path);
            if (server is not null)
            {
                report.Start = new([.. report.Start?.ReadyMs ?? [], server.ReadyAfter.TotalMilliseconds]);
            }

            var pid = server?.Id ?? settings.ServerPid ?? ListeningProcess.Find(target.EndPoint.Port);
            report.Results.Add(await Measured.Run(Job(name, settings, target), settings, target, pid));
        }
    }

    private static IJob Job(string name, Settings settings, Target target) => name switch
    {
        "read-by-id" => new PickJob(name, target, async () => (await Seeded("batch-full", settings, target)).Select(one => $"{Routes.Customers}/{one.Id}")),
        "list" => new PickJob(name, target, async () => (await Seeded("batch", settings, target)).Select(one => $"{Routes.Customers}?after={one.Number}")),
        _ => new CreateJob(name, target),
    };

    private static async Task<IReadOnlyList<StoredCustomer>> Seeded(string batch, Settings settings, Target target)
    {
        var population = new Population(batch, target);
        await population.Add(settings.Seeds);
        return (await new Stored(target).Sample(settings.Seeds)).Some;
    }
}
