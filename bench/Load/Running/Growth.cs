using System.Diagnostics;
using Onboarding.Load.Jobs;
using Onboarding.Load.Reporting;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Running;

/// <summary>
/// Measures the cost of each kind of request with few and with many stored customers, in one service whose database grows from size to size.
/// </summary>
internal sealed class Growth(Settings settings, Target target)
{
    private const string Create = "create-minimal";
    private const int DefaultConnections = 4;
    private const int Sampled = 1_000;
    private const int Page = 100;
    private const long Creates = 2_000;
    private const double LaterWarmup = 1;

    // One customer in a hundred has a name with a given first syllable.
    private const int FirstSyllable = 2;

    private readonly Population _population = new(CreateJob.Varied, target);
    private readonly Stored _stored = new(target);

    /// <summary>Fills the store and measures, smallest size first.</summary>
    public async Task<List<GrowthStep>> Run()
    {
        using var folder = settings.Store is { } kept ? TemporaryFolder.Kept(kept) : new TemporaryFolder();
        await using var server = await ServerProcess.Start(settings.Server!, target, folder.Path);
        var segments = new List<GrowthStep>();
        foreach (var size in settings.Sizes)
        {
            Console.Error.WriteLine($"{size} customers …");
            var (before, began) = (await _stored.Count(), Stopwatch.GetTimestamp());
            await _population.Add(size - before);
            var (now, took) = (await _stored.Count(), Stopwatch.GetElapsedTime(began));
            segments.Add(new()
            {
                Customers = now,
                FilledPerSecond = (now - before) / took.TotalSeconds,
                DatabaseBytes = new DirectoryInfo(folder.Path).EnumerateFiles("onboarding.db*").Sum(file => file.Length),
                Results = await Measure(server.Id, isFirst: segments.Count == 0),
            });
        }

        return segments;
    }

    private async Task<List<JobResult>> Measure(int pid, bool isFirst)
    {
        var (some, deep) = await _stored.Sample(Sampled);
        var pages = await _stored.Count() / Page;
        var reads = settings with { Connections = settings.Connections ?? DefaultConnections, Warmup = LaterWarmup, Count = null, Rates = [] };
        if (isFirst)
        {
            // All kinds are warmed up before any is measured: code that is still being compiled would make the smallest store the slowest.
            await All(reads with { Seconds = settings.Warmup });
        }

        var results = await All(reads);

        // Measured last, since only creates change the size; the same number at every size.
        var creating = reads with { Count = Creates, Warmup = isFirst ? settings.Warmup : LaterWarmup };
        var creates = await Measured.Run(new CreateJob(Create, target), creating, target, pid);
        return [creates, .. results];

        async Task<List<JobResult>> All(Settings how)
        {
            var results = new List<JobResult>();
            foreach (var job in Reads(some, deep, pages))
            {
                results.Add(await Measured.Run(job, how, target, pid));
            }

            return results;
        }
    }

    private IEnumerable<IJob> Reads(IReadOnlyList<StoredCustomer> some, IReadOnlyList<StoredCustomer> deep, long pages) =>
    [
        Read("read-by-id", some, one => $"{Routes.Customers}/{one.Id}"),
        Read("read-by-external-id", some, one => $"{Routes.Customers}/by-external-id/{one.ExternalId}"),
        Read("list-begin", [some[0]], _ => $"{Routes.Customers}?limit={Page}"),
        Read("list-deep", deep, one => $"{Routes.Customers}?limit={Page}&after={one.Number}"),
        Read("search-external-id", some, one => $"{Routes.Customers}?externalId={one.ExternalId}"),
        Read("search-name", some, one => $"{Routes.Customers}?name={one.Name}"),
        Read("search-name-broad", some, one => $"{Routes.Customers}?limit={Page}&name={one.Name[..FirstSyllable]}"),
        Read("search-name-all", [some[0]], _ => $"{Routes.Customers}?limit={Page}&name=an"),
        Read("search-name-deep", deep, one => $"{Routes.Customers}?limit={Page}&name={one.Name[..FirstSyllable]}&after={one.Number}"),
        Read("search-name-and-status", some, one => $"{Routes.Customers}?limit={Page}&name={one.Name[..FirstSyllable]}&status={Variety.RareStatus}"),
        Read("filter-usual", [some[0]], _ => $"{Routes.Customers}?limit={Page}&status=ACTIVE&riskLevel=LOW"),
        Read("filter-rare-status", [some[0]], _ => $"{Routes.Customers}?limit={Page}&status={Variety.RareStatus}"),
        Read("filter-rare-level", [some[0]], _ => $"{Routes.Customers}?limit={Page}&status=ACTIVE&riskLevel={Variety.RareLevel}"),
        Read("filter-category", deep, one => $"{Routes.Customers}?limit={Page}&category={Variety.SomeCategory}&after={one.Number}"),
        Read("filter-no-type", [some[0]], _ => $"{Routes.Customers}?limit={Page}&entityType={Variety.NoType}"),
        Read("filter-two-rare", [some[0]], _ => $"{Routes.Customers}?limit={Page}&status={Variety.SomeStatus}&riskLevel={Variety.SomeLevel}"),
        Read("counted-begin", [some[0]], _ => Counted(1)),
        Read("counted-deep", deep, _ => Counted((pages * 4 / 5) + 1)),
        Read("search-communication-number", some, one => $"{Routes.Customers}?communicationNumber={one.CommunicationNumber}"),
        Read("search-national-code", some, one => $"{Routes.Customers}?nationalCode=EX-{one.ExternalId}"),
        Read("search-email", some, one => $"{Routes.Customers}?email={one.ExternalId}%40mail.example"),
        Read("search-no-phone", [some[0]], _ => $"{Routes.Customers}?phone=37255501234"),
        Read("search-no-document-number", [some[0]], _ => $"{Routes.Customers}?documentNumber=EX-1"),
        Read("search-no-related-party", [some[0]], _ => $"{Routes.Customers}?relatedParty=EX-1"),
        Read("search-birth-date", deep, one => $"{Routes.Customers}?limit={Page}&birthDate=1988-07-21&after={one.Number}"),
        Read("filter-country", deep, one => $"{Routes.Customers}?limit={Page}&country={Variety.SomeCountry}&after={one.Number}"),
        Read("filter-no-unit", [some[0]], _ => $"{Routes.Customers}?limit={Page}&businessUnit=NORTH"),
        Read("count-all", [some[0]], _ => $"{Routes.Customers}?limit=1&count=true"),
        Read("count-rare", [some[0]], _ => $"{Routes.Customers}?limit=1&status={Variety.RareStatus}&count=true"),
        Read("changed-newest", [some[0]], _ => $"{Routes.Customers}?limit={Page}&sort=-changedAt"),
        Read("changed-since", deep, one => $"{Routes.Customers}?limit={Page}&sort=changedAt&changedSince={one.ChangedAt}"),
        Read("cases-begin", [some[0]], _ => $"{Routes.Cases}?limit={Page}"),
        Read("cases-unassigned-due", [some[0]], _ => $"{Routes.Cases}?limit={Page}&unassigned=true&sort=dueAt&count=true"),
        Read("cases-newest-of-level", [some[0]], _ => $"{Routes.Cases}?limit={Page}&level=HIGH&sort=-number"),
        Read("cases-of-customer", some, one => $"{Routes.Cases}?state=ALL&customerId={one.Id}"),
        Read("audit-newest", [some[0]], _ => $"{Routes.Audit}?limit={Page}&sort=-number&count=true"),
        Read("audit-of-no-client", [some[0]], _ => $"{Routes.Audit}?limit={Page}&client=none"),
        Read("audit-of-outcome", [some[0]], _ => $"{Routes.Audit}?limit={Page}&outcome=REFUSED"),
        Read("statistics", [some[0]], _ => Routes.Statistics),
        Read("open-items", [some[0]], _ => $"{Routes.OpenItems}?limit={Page}&count=true"),
        Read("imports", [some[0]], _ => $"{Routes.Imports}?limit={Page}"),
        Read("deliveries", [some[0]], _ => $"{Routes.Deliveries}?limit={Page}&count=true"),
        Read("audit-deep", deep, one => $"{Routes.Audit}?limit={Page}&after={one.Number}"),
        Read("audit-of-customer", some, one => $"{Routes.Audit}?customerId={one.Id}"),
    ];

    private static string Counted(long page) => $"{Routes.CountedCustomers}?per_page={Page}&page={page}";

    private PickJob Read(string name, IReadOnlyList<StoredCustomer> customers, Func<StoredCustomer, string> path) =>
        new(name, target, () => Task.FromResult(customers.Select(path)));
}
