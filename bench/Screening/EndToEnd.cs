using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Infrastructure.Screening.Formats;

namespace Onboarding.Screening;

/// <summary>Runs queries whose right answer is known against lists, without the service: how many are found, how many innocent ones are alerted, and how long it takes.</summary>
internal static class EndToEnd
{
    private static readonly IListFormat[] Formats = [new OfacCsv(), new OfacXml(), new UnXml(), new EuXml(), new EuCsv(), new UkXml(), new OpenSanctionsCsv(), new FollowTheMoney(), new CoreCsv()];

    /// <summary>Reads the lists that lists.json names.</summary>
    public static List<IndexedEntry> Entries(string lists)
    {
        var entries = new List<IndexedEntry>();
        foreach (var list in JsonDocument.Parse(File.ReadAllText(Path.Combine(lists, "lists.json"))).RootElement.EnumerateArray())
        {
            var files = list.GetProperty("files").EnumerateArray().Select(file => new ListFile(Path.GetFileName(file.GetString()!), File.ReadAllBytes(Path.Combine(lists, file.GetString()!)))).ToList();
            var content = Formats.Single(format => format.Name == list.GetProperty("format").GetString()).Read(files);
            entries.AddRange(content.Entries.Select(entry => new IndexedEntry(list.GetProperty("key").GetString()!, 1, entry)));
            Console.WriteLine($"{list.GetProperty("key")}: {content.Entries.Count} entries, {content.Entries.Sum(entry => entry.Names.Count)} names, {content.Skipped.Count} skipped, published {content.PublishedAt:O}");
        }

        return entries;
    }

    /// <summary>Indexes each list for itself, as the service does, and joins the indexes.</summary>
    public static NameIndex Index(IEnumerable<IndexedEntry> entries, NameParser parser) => NameIndex.Join([.. entries.GroupBy(entry => entry.List).Select(list => NameIndex.Build(list, parser, MatchPolicy.Default))], MatchPolicy.Default);

    /// <summary>Reads the subjects of queries.</summary>
    public static IEnumerable<Subject> Subjects(string queries)
    {
        using var csv = new CsvReader(new StreamReader(queries), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return Subject(csv);
        }
    }

    private static Subject Subject(CsvReader csv) => new(csv["entityType"] == "INDIVIDUAL" ? NameType.Person : NameType.Organisation, [csv["name"]!], BirthPeriod.Parse(csv["birthDate"]), null, csv["country"] is { Length: > 0 } country ? [country] : [], []);

    public static void Run(NameParser parser, string lists, string queries, string[] options)
    {
        var watch = Stopwatch.StartNew();
        var entries = Entries(lists);
        var index = Index(entries, parser);
        Console.WriteLine($"index of {index.Count} names in {watch.ElapsedMilliseconds} ms, {GC.GetTotalMemory(true) >> 20} MiB");
        using var csv = new CsvReader(new StreamReader(queries), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var sets = new SortedDictionary<string, (int Count, int Hits, int Others)>(StringComparer.Ordinal);
        var times = new List<double>();
        var show = options.Contains("--wrong");
        var compare = options.Contains("--all");
        while (csv.Read())
        {
            var subject = Subject(csv);
            var started = Stopwatch.GetTimestamp();
            var hits = index.Search(subject, parser.ParseAll(subject), MatchPolicy.Default.Threshold);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (compare && index.SearchAll(subject, parser.ParseAll(subject), MatchPolicy.Default.Threshold) is var all && !all.Select(hit => hit.Entry.Entry.Id).SequenceEqual(hits.Select(hit => hit.Entry.Entry.Id)))
            {
                Console.WriteLine($"INDEX {subject.Names[0]}: {string.Join(',', all.Except(hits).Select(hit => $"{hit.Name} {hit.Explanation.Score}"))}");
            }

            var right = hits.FirstOrDefault(hit => hit.Entry.List == csv["list"] && hit.Entry.Entry.Id == csv["entry"]);
            var isInnocent = csv["expect"] == "none";
            var set = csv["set"] + (csv["treatment"] is { Length: > 0 } treatment ? "/" + treatment : string.Empty);
            var known = sets.GetValueOrDefault(set);
            var isHit = isInnocent ? hits.Count > 0 : right is not null;
            sets[set] = (known.Count + 1, known.Hits + (isHit ? 1 : 0), known.Others + hits.Count - (right is null ? 0 : 1));
            if (show && (isInnocent || csv["expect"] == "lower" ? isHit : !isHit))
            {
                var best = isInnocent || right is not null ? right ?? hits[0] : index.SearchAll(subject, parser.ParseAll(subject), 0).FirstOrDefault(hit => hit.Entry.Entry.Id == csv["entry"]);
                Console.WriteLine($"{set}: {subject.Names[0]} [{csv["birthDate"]} {csv["country"]}] ~ {best?.Name} {best?.Explanation.Score} {string.Join(' ', best?.Explanation.Lines.Select(line => $"{line.Reason} {line.Points}") ?? [])} [{string.Join(',', best?.Entry.Entry.BirthDates ?? [])} {string.Join(',', best?.Entry.Entry.Countries ?? [])}]");
            }
        }

        foreach (var (set, (count, hits, others)) in sets)
        {
            Console.WriteLine($"{set,-24} {count,6} {hits,6} {100.0 * hits / count,8:0.00} %  others {1.0 * others / count:0.00}");
        }

        foreach (var group in sets.GroupBy(set => set.Key is "innocent/us" or "innocent/global" ? "innocent/persons" : set.Key.Split('/')[0] == "innocent" ? set.Key : set.Key.Split('/')[0]))
        {
            Console.WriteLine($"  = {group.Key,-20} {100.0 * group.Sum(set => set.Value.Hits) / group.Sum(set => set.Value.Count):0.00} %");
        }

        times.Sort();
        Console.WriteLine($"ms: p50 {times[times.Count / 2]:0.00} p95 {times[times.Count * 95 / 100]:0.00} p99 {times[times.Count * 99 / 100]:0.00} mean {times.Average():0.000}");
    }
}
