using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.SelfTests;

namespace Onboarding.Application.Screening.RunSelfTest;

/// <summary>The entries of a self-test, and the subjects that are made of them.</summary>
internal static class SampledEntries
{
    /// <summary>The greatest number of names that a report shows for each kind.</summary>
    public const int MaxShown = 10;

    private const int YearsApart = 25;
    private static readonly string[] OtherCountries = ["NZ", "IS", "UY", "BW", "MN"];

    /// <summary>
    /// Returns a sample of the entries of persons and organisations, which customers are, of at most a size. The same entries, size and seed give the
    /// same sample.
    /// </summary>
    public static IReadOnlyList<IndexedEntry> Of(NameIndex index, int size, long seed)
    {
        var random = new SeededRandom(seed);
        var (sample, seen) = (new List<IndexedEntry>(size), 0);
        foreach (var entry in index.Entries.Where(entry => entry.Entry.Type is NameType.Person or NameType.Organisation))
        {
            // Each entry has the same chance, although their number is not known before the end.
            if (sample.Count < size)
            {
                sample.Add(entry);
            }
            else if (random.Next(seen + 1) is var at && at < size)
            {
                sample[at] = entry;
            }

            seen++;
        }

        return sample;
    }

    /// <summary>Returns the subject of an altered entry; null if the kind does not apply to it.</summary>
    public static Subject? Altered(AlterationKind kind, IndexedEntry indexed, SeededRandom random)
    {
        var entry = indexed.Entry;
        if (Alterations.Of(kind, entry.Names[0].Text, entry.Type, random) is not { } name)
        {
            return null;
        }

        var birth = entry.BirthDates.Count > 0 ? entry.BirthDates[0] : null;
        if (kind == AlterationKind.Contradicted)
        {
            var other = OtherCountries.FirstOrDefault(country => !entry.Countries.Contains(country));
            return entry.Type != NameType.Person || birth is null || entry.Countries.Count == 0 || other is null ? null : new Subject(
                entry.Type,
                [name],
                BirthPeriod.Year(birth.From.Year + (birth.From.Year > 1950 ? -YearsApart : YearsApart)),
                null,
                [other],
                []);
        }

        return new Subject(entry.Type, [name], birth, entry.Gender, [.. entry.Countries.Take(1)], []);
    }
}
