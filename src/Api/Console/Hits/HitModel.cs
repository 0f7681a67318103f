using Onboarding.Application.Screening.GetListEntry;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.Api.Console.Hits;

/// <summary>A hit beside the entry of the list.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Run">The screening that found it last, with the facts that were compared.</param>
/// <param name="Entry">The entry; null if a person searches, or if it is gone.</param>
public sealed record HitModel(HitItem Hit, RunDetails Run, ListEntryItem? Entry)
{
    /// <summary>The greatest number of bars, each of 0.05.</summary>
    private const int Bins = 20;

    /// <summary>The score from which an entry of the list is a hit; null if the screening did not compare the list.</summary>
    public decimal? Threshold => Run.Lists.FirstOrDefault(list => list.Key == Hit.List)?.Threshold;

    /// <summary>The fields of both sides.</summary>
    public IEnumerable<ComparedField> Fields
    {
        get
        {
            var subject = Run.Subject;
            if (subject is null || Entry is not { } entry)
            {
                yield break;
            }

            yield return new("Name", string.Join("; ", subject.Names), string.Join("; ", entry.Names.Select(name => name.Text)), OfNames());
            yield return new("Born or founded", subject.BirthDate, string.Join("; ", entry.BirthDates), OfBirth(subject.BirthDate, entry.BirthDates));
            yield return new("Country", string.Join(", ", subject.Countries), string.Join(", ", entry.Countries),
                OfSets(subject.Countries, entry.Countries));
            var (own, listed) = (subject.Identifiers.Select(one => one.Number ?? "").ToList(), entry.Identifiers.Select(one => one.Number).ToList());
            yield return new("Numbers", string.Join(", ", own), string.Join(", ", listed), OfSets(own, listed));
            yield return new("Type", subject.EntityType, entry.Type, Agreement.Unknown) { IsCode = true };
        }
    }

    /// <summary>The scores of what the screening found, in bars of 0.05.</summary>
    public IReadOnlyList<(decimal From, int Number)> Scores
    {
        get
        {
            var all = Run.Hits.Concat(Run.NearMisses).Select(one => Math.Min(Bins - 1, (int)(one.Score * Bins))).GroupBy(bin => bin)
                .ToDictionary(bin => bin.Key, bin => bin.Count());
            return all.Count == 0 ? []
                : [.. Enumerable.Range(all.Keys.Min(), Bins - all.Keys.Min()).Select(bin => (bin / (decimal)Bins, all.GetValueOrDefault(bin)))];
        }
    }

    private Agreement OfNames() => Hit.Explanation is not { } why ? Agreement.Unknown
        : why.Pairs.All(pair => pair.Fit == "same") && why.LeftOver.A.Count + why.LeftOver.B.Count == 0 ? Agreement.Equal : Agreement.Near;

    private Agreement OfBirth(string? own, IReadOnlyList<string> listed) => own is null || listed.Count == 0 ? Agreement.Unknown
        : listed.Contains(own) ? Agreement.Equal
        : Hit.Explanation?.Sum.Any(line => line is { Reason: "birthDate", Points: > 0 }) == true ? Agreement.Near : Agreement.Different;

    private static Agreement OfSets(IReadOnlyList<string> own, IReadOnlyList<string> listed) => own.Count == 0 || listed.Count == 0
        ? Agreement.Unknown
        : own.Any(one => listed.Contains(one, StringComparer.OrdinalIgnoreCase)) ? Agreement.Equal : Agreement.Different;
}

/// <summary>A field of both sides.</summary>
/// <param name="Name">The English name.</param>
/// <param name="Customer">The value of the customer.</param>
/// <param name="Listed">The value of the entry.</param>
/// <param name="Agreement">How they agree.</param>
public sealed record ComparedField(string Name, string? Customer, string? Listed, Agreement Agreement)
{
    /// <summary>Whether the values are codes.</summary>
    public bool IsCode { get; init; }
}

/// <summary>How two values agree.</summary>
public enum Agreement
{
    /// <summary>One side has no value.</summary>
    Unknown,

    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>They are alike.</summary>
    Near,

    /// <summary>They contradict each other.</summary>
    Different,
}
