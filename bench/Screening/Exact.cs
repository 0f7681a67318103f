using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Screening;

/// <summary>
/// Compares the index with a comparison of every name: 1,000 queries in a random order on real lists, to which altered copies are added until there are as many names as asked for.
/// Half of the queries are those of the file, half are abbreviated and altered names of the lists.
/// Every entry, name, score and reason must be the same. Prints a hash of all results, which shows whether another build finds the same.
/// </summary>
internal static class Exact
{
    private static readonly int[] Scores = [5500, 7000];

    public static void Run(NameParser parser, string lists, string queries, int names, int count, int seed)
    {
        var random = new Random(seed);
        var entries = EndToEnd.Entries(lists);
        for (var copy = 1; entries.Sum(entry => entry.Entry.Names.Count) < names; copy++)
        {
            entries.AddRange([.. entries.Where(entry => !entry.List.Contains('+')).Select(entry => Altered(entry, copy, random))]);
        }

        var index = EndToEnd.Index(entries, parser);
        var subjects = EndToEnd.Subjects(queries).ToArray();
        random.Shuffle(subjects);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var subject in subjects)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Text(index.Search(subject, parser.ParseAll(subject), Scores[0]))));
        }

        Console.WriteLine($"{index.Count} names; the results of {subjects.Length} queries have the hash {Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}");
        var (watch, hits, wrong) = (Stopwatch.StartNew(), 0, 0);
        var asked = subjects.Take(count / 2).Concat(Enumerable.Range(0, count - (count / 2)).Select(_ => Abbreviated(entries[random.Next(entries.Count)].Entry, random)));
        Parallel.ForEach(asked.ToList().SelectMany(subject => Scores.Select(from => (subject, from))), one =>
        {
            var prepared = parser.ParseAll(one.subject);
            var all = index.SearchAll(one.subject, prepared, one.from);
            var found = index.Search(one.subject, prepared, one.from);
            Interlocked.Add(ref hits, all.Count);
            if (Text(found) != Text(all))
            {
                Interlocked.Increment(ref wrong);
                var missed = all.Where(match => found.All(other => other.Entry != match.Entry)).Select(match => $"{match.Name} {match.Explanation.Score}");
                Console.WriteLine($"WRONG {one.subject.Names[0]} from {one.from}: {string.Join("; ", missed)}");
            }
        });
        Console.WriteLine(FormattableString.Invariant($"{count} queries at {Scores.Length} scores, {hits} hits, {wrong} queries with another result, {watch.Elapsed.TotalSeconds:0} s"));
        Environment.ExitCode = wrong == 0 ? 0 : 1;
    }

    private static string Text(IReadOnlyList<IndexMatch> matches) => string.Concat(matches.Select(match => string.Create(CultureInfo.InvariantCulture,
        $"{match.Entry.List} {match.Entry.Entry.Id} {match.Name} {match.IsWeakAlone} {match.Explanation.Score} {string.Join(',', match.Explanation.Pairs)} {string.Join(',', match.Explanation.Lines)}\n")));

    // Some words become initials, some get wrong letters, some are left out.
    private static Subject Abbreviated(ListedEntry entry, Random random)
    {
        var words = entry.Names[random.Next(entry.Names.Count)].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => random.Next(10) switch
        {
            0 or 1 => word[..1],
            2 or 3 or 4 => Altered(Altered(word, random), random),
            5 => "",
            _ => word,
        });
        return new(entry.Type, [string.Join(' ', words)], null, null, [], []);
    }

    // One letter is left out, doubled, exchanged or replaced.
    private static IndexedEntry Altered(IndexedEntry entry, int copy, Random random) => entry with
    {
        List = $"{entry.List}+{copy}",
        Entry = entry.Entry with { Names = [.. entry.Entry.Names.Select(name => name with { Text = Altered(name.Text, random) })] },
    };

    private static string Altered(string name, Random random)
    {
        if (name.Length < 4)
        {
            return name;
        }

        var at = random.Next(1, name.Length - 2);
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name[..at] + (char)('a' + random.Next(26)) + name[(at + 1)..],
        };
    }
}
