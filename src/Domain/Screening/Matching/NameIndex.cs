using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The names of the lists in force, in memory. A search finds exactly the entries that a comparison with every name would find, because two names
/// that reach the threshold have a key in common (<see cref="NameKeys"/>).
/// </summary>
public sealed class NameIndex
{
    private readonly IReadOnlyList<Segment> _segments;
    private readonly MatchPolicy _policy;
    private readonly IReadOnlySet<string> _hidden;

    private NameIndex(IReadOnlyList<Segment> segments, MatchPolicy policy, IReadOnlySet<string> hidden) =>
        (_segments, _policy, _hidden) = (segments, policy, hidden);

    /// <summary>The number of names.</summary>
    public int Count => _segments.Sum(segment => segment.Names.Length);

    /// <summary>The entries, in the order in which they were added.</summary>
    public IEnumerable<IndexedEntry> Entries =>
        AllNames.Select(name => name.Entry).Distinct<object>(ReferenceEqualityComparer.Instance).Cast<IndexedEntry>()
            .Where(entry => !_hidden.Contains(entry.List));

    /// <summary>
    /// Returns the same names for another policy, without those of further lists. Throws <see cref="ArgumentException"/> if the policy finds names
    /// under other keys.
    /// </summary>
    public NameIndex With(MatchPolicy policy, IEnumerable<string> hidden) => policy.SharesKeysWith(_policy)
        ? new(_segments, policy, _hidden.Concat(hidden).ToHashSet(StringComparer.Ordinal))
        : throw new ArgumentException("The policy finds names under other keys.", nameof(policy));

    /// <summary>
    /// Joins indexes, each of which stays as it is: a list that has not changed is not indexed again when another one has. All must have been built
    /// by the policy.
    /// </summary>
    public static NameIndex Join(IEnumerable<NameIndex> indexes, MatchPolicy policy) =>
        new([.. indexes.SelectMany(index => index._segments)], policy, new HashSet<string>());

    /// <summary>Builds the index of some entries.</summary>
    public static NameIndex Build(IEnumerable<IndexedEntry> entries, NameParser parser, MatchPolicy policy)
    {
        var vocabulary = new Dictionary<(string, string, PartKind, PartScript), int>();
        var parts = new List<NamePart>();
        int Number(NamePart part)
        {
            if (!vocabulary.TryGetValue((part.Text, part.Native, part.Kind, part.Script), out var number))
            {
                vocabulary.Add((part.Text, part.Native, part.Kind, part.Script), number = parts.Count);
                parts.Add(part);
            }

            return number;
        }

        var names = entries.SelectMany(entry => entry.Entry.Names.SelectMany(name => parser.ParseAll(name.Text, entry.Entry.Type)
            .Where(prepared => prepared.Parts.Count > 0)
                .Select(prepared => new IndexedName(entry, name, prepared, [.. prepared.Parts.Select(Number)])))).ToArray();
        var postings = new List<ulong>();
        var keys = new HashSet<(uint, bool)>();
        for (var number = 0; number < names.Length; number++)
        {
            keys.Clear();
            NameKeys.Of(names[number].Prepared, policy, (key, isJoined) => keys.Add((key, isJoined)));
            foreach (var (key, isJoined) in keys)
            {
                postings.Add(((ulong)key << 32) | ((uint)number << 1) | (isJoined ? 1u : 0));
            }
        }

        postings.Sort();
        return new NameIndex([new Segment(names, [.. parts], [.. postings])], policy, new HashSet<string>());
    }

    /// <summary>Returns the best match of each entry that reaches a score, the highest score first.</summary>
    public IReadOnlyList<IndexMatch> Search(Subject subject, IReadOnlyList<PreparedName> names, int from) =>
        Best(subject, names, from, _segments.SelectMany(segment => Candidates(segment, subject, names, from)));

    /// <summary>Does the same by comparison with every name; for tests of the index.</summary>
    public IReadOnlyList<IndexMatch> SearchAll(Subject subject, IReadOnlyList<PreparedName> names, int from) =>
        Best(subject, names, from, AllNames);

    private IReadOnlyList<IndexMatch> Best(Subject subject, IReadOnlyList<PreparedName> names, int from, IEnumerable<IndexedName> candidates)
    {
        var best = new Dictionary<IndexedEntry, IndexMatch>(ReferenceEqualityComparer.Instance);
        foreach (var name in candidates)
        {
            if (name.Entry.Entry.Type != subject.Type || (_hidden.Count > 0 && _hidden.Contains(name.Entry.List)))
            {
                continue;
            }

            var match = Match(subject, names, name);
            if (match.Explanation.Score >= from && (!best.TryGetValue(name.Entry, out var known) || match.IsBetterThan(known)))
            {
                best[name.Entry] = match;
            }
        }

        return IndexMatch.InOrder(best.Values);
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

    // The names that share a key with the query and whose score can reach the limit.
    private List<IndexedName> Candidates(Segment segment, Subject subject, IReadOnlyList<PreparedName> names, int from)
    {
        var addable = (subject.BirthDate is null ? 0 : Math.Max(_policy.BirthDayAgrees, _policy.BirthYearAgrees)) + (
            subject.Countries.Count == 0 ? 0 : _policy.CountryAgrees)
            + (subject.Identifiers.Count == 0 ? 0 : _policy.IdentifierAgrees);
        var candidates = new HashSet<int>();
        foreach (var name in names)
        {
            using var bound = new ScoreBound(name, segment.Vocabulary, _policy);
            foreach (var (number, mayJoin) in Sharing(segment, name, subject.Type))
            {
                if (mayJoin || bound.Of(segment.Names[number].Prepared, segment.Names[number].Words) + addable >= from)
                {
                    candidates.Add(number);
                }
            }
        }

        return [.. candidates.Select(number => segment.Names[number])];
    }

    // Returns the names that have a key in common with the query, and whether it is the key of a joined part.
    private Dictionary<int, bool> Sharing(Segment segment, PreparedName name, NameType type)
    {
        var keys = new HashSet<(uint, bool)>();
        NameKeys.Of(name, _policy, (key, isJoined) => keys.Add((key, isJoined)));
        var (sharing, postings) = (new Dictionary<int, bool>(), segment.Postings);
        foreach (var (key, isJoined) in keys)
        {
            for (var at = segment.First(key); at < postings.Length && (uint)(postings[at] >> 32) == key; at++)
            {
                var number = (int)((uint)postings[at] >> 1);
                if (segment.Names[number].Entry.Entry.Type == type)
                {
                    var mayJoin = isJoined || (postings[at] & 1) == 1;
                    if (!sharing.TryGetValue(number, out var known) || (mayJoin && !known))
                    {
                        sharing[number] = mayJoin;
                    }
                }
            }
        }

        return sharing;
    }

    private IEnumerable<IndexedName> AllNames => _segments.SelectMany(segment => segment.Names);

    // Names with the words that they consist of, and the names of each key in the order of keys.
    private sealed record Segment(IndexedName[] Names, NamePart[] Vocabulary, ulong[] Postings)
    {
        public int First(uint key)
        {
            var at = Array.BinarySearch(Postings, (ulong)key << 32);
            return at < 0 ? ~at : at;
        }
    }

    private sealed record IndexedName(IndexedEntry Entry, ListedName Name, PreparedName Prepared, int[] Words);
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

    /// <summary>Whether this match of an entry counts instead of another one.</summary>
    internal bool IsBetterThan(IndexMatch other) =>
        IsWeakAlone == other.IsWeakAlone ? Explanation.Score > other.Explanation.Score : other.IsWeakAlone;

    /// <summary>Returns matches in the order of results: the highest score first, then the strongest evidence, then by list and entry.</summary>
    public static IReadOnlyList<IndexMatch> InOrder(IEnumerable<IndexMatch> matches) =>
        [.. matches.OrderByDescending(match => match.Explanation.Score).ThenByDescending(match => match.Evidence)
            .ThenBy(match => match.Entry.List, StringComparer.Ordinal).ThenBy(match => match.Entry.Entry.Id, StringComparer.Ordinal)];
}
