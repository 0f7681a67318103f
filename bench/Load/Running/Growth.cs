using System.Diagnostics;
using Onboarding.Load.Jobs;
using Onboarding.Load.Reporting;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Running;

/// <summary>What each kind of request costs when few customers are stored, and when many are: in one service, whose database grows from size to size.</summary>
internal sealed class Growth(Settings settings, Target target)
{
    private const string Create = "create-minimal";
    private const int DefaultConnections = 4;
    private const int Sampled = 1_000;
    private const int Page = 100;
    private const long Creates = 2_000;
    private const double LaterWarmup = 1;

    // A person's first syllable is borne by a hundredth of all.
    private const int FirstSyllable = 2;

    private readonly Population _population = new("batch", target);
    private long _created;

    /// <summary>Fills and measures, smallest size first.</summary>
    public async Task<List<GrowthStep>> Run()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.Start(settings.Server!, target, folder.Path);
        var steps = new List<GrowthStep>();
        foreach (var size in settings.Sizes)
        {
            Console.Error.WriteLine($"{size} customers …");
            var (before, began) = (_population.Count, Stopwatch.GetTimestamp());
            await _population.Add(size - before - _created);
            steps.Add(new()
            {
                Customers = _population.Count + _created,
                FilledPerSecond = (_population.Count - before) / Stopwatch.GetElapsedTime(began).TotalSeconds,
                DatabaseBytes = new DirectoryInfo(folder.Path).EnumerateFiles("onboarding.db*").Sum(file => file.Length),
                Results = await Measure(server.Id, isFirst: steps.Count == 0),
            });
        }

        return steps;
    }

    private async Task<List<JobResult>> Measure(int pid, bool isFirst)
    {
        var some = await _population.Sample(Sampled);
        var deep = await _population.Sample(Sampled, deep: true);
        var reads = settings with { Connections = settings.Connections ?? DefaultConnections, Warmup = LaterWarmup, Count = null, Rates = [] };
        if (isFirst)
        {
            // All of them, before any counts: code that is still being compiled would make the smallest store the slowest.
            await All(reads with { Seconds = settings.Warmup });
        }

        var results = await All(reads);

        // Last, since they alone change the size, and as many at every size.
        var creating = reads with { Count = Creates, Warmup = isFirst ? settings.Warmup : LaterWarmup };
        var creates = await Measured.Run(new CreateJob(Create, target), creating, target, pid);
        _created += creates.WarmupRequests + creates.Requests;
        return [creates, .. results];

        async Task<List<JobResult>> All(Settings how)
        {
            var results = new List<JobResult>();
            foreach (var job in Reads(some, deep))
            {
                results.Add(await Measured.Run(job, how, target, pid));
            }

            return results;
        }
    }

    private IEnumerable<IJob> Reads(IReadOnlyList<Inhabitant> some, IReadOnlyList<Inhabitant> deep) =>
    [
        Read("read-by-id", some, one => $"{Routes.Customers}/{one.Id}"),
        Read("read-by-external-id", some, one => $"{Routes.Customers}/by-external-id/{one.ExternalId}"),
        Read("list-begin", [some[0]], _ => $"{Routes.Customers}?limit={Page}"),
        Read("list-deep", deep, one => $"{Routes.Customers}?limit={Page}&after={one.Number}"),
        Read("search-external-id", some, one => $"{Routes.Customers}?externalId={one.ExternalId}"),
        Read("search-name", some, one => $"{Routes.Customers}?name={one.Name}"),
        Read("search-name-broad", some, one => $"{Routes.Customers}?limit={Page}&name={one.Name[..FirstSyllable]}"),
        Read("audit-deep", deep, one => $"{Routes.Audit}?limit={Page}&after={one.Number}"),
        Read("audit-of-customer", some, one => $"{Routes.Audit}?customerId={one.Id}"),
    ];

    private PickJob Read(string name, IReadOnlyList<Inhabitant> customers, Func<Inhabitant, string> path) =>
        new(name, target, () => Task.FromResult(customers.Select(path)));
}
