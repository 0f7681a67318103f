using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The names of the lists in force, in memory. A search finds exactly the entries that a comparison with every name would find, because two names
/// that reach the threshold have parts with a key in common (<see cref="NameKeys"/>).
/// </summary>
public sealed class NameIndex
{
    private readonly IReadOnlyList<ListSegments> _lists;
    private readonly MatchPolicy _policy;
    private readonly IReadOnlySet<string> _hidden;

    private NameIndex(IReadOnlyList<ListSegments> lists, MatchPolicy policy, IReadOnlySet<string> hidden) =>
        (_lists, _policy, _hidden) = (lists, policy, hidden);

    /// <summary>The number of names.</summary>
    public int Count => _lists.Sum(list => list.Segments.Values.Sum(segment => segment.Names.Length));

    /// <summary>The entries, in the order in which they were added.</summary>
    public IEnumerable<IndexedEntry> Entries => _lists.SelectMany(list => list.Entries).Where(entry => !_hidden.Contains(entry.List));

    /// <summary>
    /// Returns the same names for another policy, without those of further lists. Throws <see cref="ArgumentException"/> if the policy finds names
    /// under other keys.
    /// </summary>
    public NameIndex With(MatchPolicy policy, IEnumerable<string> hidden) => policy.SharesKeysWith(_policy)
        ? Without(policy, _hidden.Concat(hidden).ToHashSet(StringComparer.Ordinal))
        : throw new ArgumentException("The policy finds names under other keys.", nameof(policy));

    /// <summary>
    /// Joins indexes, each of which stays as it is: a list that has not changed is not indexed again when another one has. All must have been built
    /// by the policy.
    /// </summary>
    public static NameIndex Join(IEnumerable<NameIndex> indexes, MatchPolicy policy) =>
        new([.. indexes.SelectMany(index => index._lists)], policy, new HashSet<string>());

    /// <summary>Builds the index of some entries.</summary>
    public static NameIndex Build(IEnumerable<IndexedEntry> entries, NameParser parser, MatchPolicy policy)
    {
        var builders = new Dictionary<NameType, SegmentBuilder>();
        var indexed = new List<IndexedEntry>();
        foreach (var entry in entries)
        {
            var hasName = false;
            foreach (var name in entry.Entry.Names)
            {
                foreach (var prepared in parser.ParseAll(name.Text, entry.Entry.Type))
                {
                    if (prepared.Parts.Length > 0)
                    {
                        hasName = true;
                        if (!builders.TryGetValue(entry.Entry.Type, out var builder))
                        {
                            builders.Add(entry.Entry.Type, builder = new SegmentBuilder(policy));
                        }

                        builder.Add(entry, name, prepared);
                    }
                }
            }

            if (hasName)
            {
                indexed.Add(entry);
            }
        }

        return new NameIndex(
            [new ListSegments([.. indexed], builders.ToDictionary(one => one.Key, one => one.Value.Build()))], policy, new HashSet<string>());
    }

    /// <summary>Returns the best match of each entry that reaches a score, the highest score first.</summary>
    public IReadOnlyList<IndexMatch> Search(Subject subject, IReadOnlyList<PreparedName> names, int from)
    {
        var best = new Dictionary<IndexedEntry, IndexMatch>(ReferenceEqualityComparer.Instance);
        var needed = new NeededScore(subject, from, _policy);
        QueryName[]? queries = null;
        foreach (var segment in Segments(subject.Type))
        {
            using var search = new SegmentSearch(segment, _policy);
            foreach (var name in search.Candidates(queries ??= [.. names.Select(name => new QueryName(name, _policy))], needed))
            {
                // Most candidates do not reach the score, and need no reasons.
                if (Similarity.BestScore(names, name.Prepared, _policy) >= needed.For(name.Entry.Entry))
                {
                    Add(subject, names, from, name, best);
                }
            }
        }

        return IndexMatch.InOrder(best.Values);
    }

    /// <summary>Does the same by comparison with every name; for tests of the index.</summary>
    public IReadOnlyList<IndexMatch> SearchAll(Subject subject, IReadOnlyList<PreparedName> names, int from)
    {
        var best = new Dictionary<IndexedEntry, IndexMatch>(ReferenceEqualityComparer.Instance);
        foreach (var segment in Segments(subject.Type))
        {
            foreach (var name in segment.Names)
            {
                Add(subject, names, from, name, best);
            }
        }

        return IndexMatch.InOrder(best.Values);
    }

    // Names of hidden lists are not even looked up: the lists of other accounts take no time.
    private NameIndex Without(MatchPolicy policy, IReadOnlySet<string> hidden) =>
        new([.. _lists.Where(list => !list.Keys.All(hidden.Contains))], policy, hidden);

    private IEnumerable<NameSegment> Segments(NameType type) => _lists.Select(list => list.Segments.GetValueOrDefault(type)).OfType<NameSegment>();

    private void Add(
        Subject subject, IReadOnlyList<PreparedName> names, int from, IndexedName name, Dictionary<IndexedEntry, IndexMatch> best)
    {
        if (_hidden.Count > 0 && _hidden.Contains(name.Entry.List))
        {
            return;
        }

        var match = Match(subject, names, name);
        if (match.Explanation.Score >= from && (!best.TryGetValue(name.Entry, out var known) || match.IsBetterThan(known)))
        {
            best[name.Entry] = match;
        }
    }

    private IndexMatch Match(Subject subject, IReadOnlyList<PreparedName> names, IndexedName name)
    {
        var similarity = Similarity.Best(names, [name.Prepared], _policy);
        var explanation = Similarity.WithEvidence(similarity, subject, name.Entry.Entry, name.Name.IsWeak, _policy);
        return new IndexMatch(name.Entry, name.Name.Text, explanation)
        {
            IsWeakAlone = name.Name.IsWeak && !explanation.Lines.Any(Similarity.SupportsWeakAlias),
        };
    }

    // The names of one list, by type, and its entries in their order.
    private sealed record ListSegments(IndexedEntry[] Entries, IReadOnlyDictionary<NameType, NameSegment> Segments)
    {
        public IReadOnlySet<string> Keys { get; } = Entries.Select(entry => entry.List).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>An entry and the list that it belongs to.</summary>
/// <param name="List">The key of the list.</param>
/// <param name="ListVersion">The version of the list.</param>
/// <param name="Entry">The entry.</param>
public sealed record IndexedEntry(string List, int ListVersion, ListedEntry Entry);

/// <summary>An entry that fits, by the name that fits best.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Name">The name that fits best.</param>
/// <param name="Explanation">The score and its reasons.</param>
public sealed record IndexMatch(IndexedEntry Entry, string Name, Explanation Explanation)
{
    /// <summary>
    /// Whether only a weak alias fits, and neither birth date nor identifier agree. Then the entry is evidence, but no hit at any threshold.
    /// </summary>
    public bool IsWeakAlone { get; init; }

    /// <summary>The points that birth date, country, gender and identifiers added; negative if they were deducted.</summary>
    public int Evidence => Explanation.Lines.Where(line => line.Reason is ScoreReason.BirthDate or ScoreReason.Country or ScoreReason.Gender
        or ScoreReason.Identifier).Sum(line => line.Points);

    /// <summary>Returns whether this match of an entry counts instead of another one.</summary>
    internal bool IsBetterThan(IndexMatch other) =>
        IsWeakAlone == other.IsWeakAlone ? Explanation.Score > other.Explanation.Score : other.IsWeakAlone;

    /// <summary>Returns matches in the order of results: the highest score first, then the strongest evidence, then by list and entry.</summary>
    public static IReadOnlyList<IndexMatch> InOrder(IEnumerable<IndexMatch> matches) =>
        [.. matches.OrderByDescending(match => match.Explanation.Score).ThenByDescending(match => match.Evidence)
            .ThenBy(match => match.Entry.List, StringComparer.Ordinal).ThenBy(match => match.Entry.Entry.Id, StringComparer.Ordinal)];
}
