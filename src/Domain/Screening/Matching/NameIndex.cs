using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The names of the lists in force, in memory. A search finds exactly the entries that a comparison with every name would find: two names that reach
/// the threshold have at least one part in common by a key (the same word, sound, group, consonants, or within its own allowance of wrong letters).
/// </summary>
public sealed class NameIndex
{
    private readonly IndexedName[] _names;
    private readonly NamePart[] _vocabulary;
    private readonly ulong[] _postings;
    private readonly MatchPolicy _policy;

    private NameIndex(IndexedName[] names, NamePart[] vocabulary, ulong[] postings, MatchPolicy policy) =>
        (_names, _vocabulary, _postings, _policy) = (names, vocabulary, postings, policy);

    /// <summary>The number of names.</summary>
    public int Count => _names.Length;

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
        return new NameIndex(names, [.. parts], [.. postings], policy);
    }

    /// <summary>Returns the best match of each entry that reaches a score, the highest score first.</summary>
    public IReadOnlyList<IndexMatch> Search(Subject subject, IReadOnlyList<PreparedName> names, int from) =>
        Best(subject, names, from, Candidates(subject, names, from));

    /// <summary>Does the same by comparison with every name; for tests of the index.</summary>
    public IReadOnlyList<IndexMatch> SearchAll(Subject subject, IReadOnlyList<PreparedName> names, int from) =>
        Best(subject, names, from, Enumerable.Range(0, _names.Length));

    private IReadOnlyList<IndexMatch> Best(Subject subject, IReadOnlyList<PreparedName> names, int from, IEnumerable<int> candidates)
    {
        var best = new Dictionary<IndexedEntry, IndexMatch>(ReferenceEqualityComparer.Instance);
        foreach (var candidate in candidates)
        {
            var name = _names[candidate];
            if (name.Entry.Entry.Type != subject.Type)
            {
                continue;
            }

            var match = Match(subject, names, name);
            if (match.Explanation.Score >= from && (!best.TryGetValue(name.Entry, out var known)
                || match.Explanation.Score > known.Explanation.Score))
            {
                best[name.Entry] = match;
            }
        }

        return IndexMatch.InOrder(best.Values);
    }

    private IndexMatch Match(Subject subject, IReadOnlyList<PreparedName> names, IndexedName name)
    {
        var similarity = Similarity.Best(names, [name.Prepared], _policy);
        return new IndexMatch(name.Entry, name.Name.Text, Similarity.WithEvidence(similarity, subject, name.Entry.Entry, name.Name.IsWeak, _policy));
    }

    // The numbers of the names that share a key with the query and whose score can reach the limit.
    private List<int> Candidates(Subject subject, IReadOnlyList<PreparedName> names, int from)
    {
        var addable = (subject.BirthDate is null ? 0 : Math.Max(_policy.BirthDayAgrees, _policy.BirthYearAgrees)) + (
            subject.Countries.Count == 0 ? 0 : _policy.CountryAgrees)
            + (subject.Identifiers.Count == 0 ? 0 : _policy.IdentifierAgrees);
        var candidates = new HashSet<int>();
        foreach (var name in names)
        {
            using var bound = new ScoreBound(name, _vocabulary, _policy);
            foreach (var (number, mayJoin) in Sharing(name, subject.Type))
            {
                if (mayJoin || bound.Of(_names[number].Prepared, _names[number].Words) + addable >= from)
                {
                    candidates.Add(number);
                }
            }
        }

        return [.. candidates];
    }

    // The names that share a key, and whether a joined part is among what they share.
    private Dictionary<int, bool> Sharing(PreparedName name, NameType type)
    {
        var keys = new HashSet<(uint, bool)>();
        NameKeys.Of(name, _policy, (key, isJoined) => keys.Add((key, isJoined)));
        var sharing = new Dictionary<int, bool>();
        foreach (var (key, isJoined) in keys)
        {
            for (var at = First(key); at < _postings.Length && (uint)(_postings[at] >> 32) == key; at++)
            {
                var number = (int)((uint)_postings[at] >> 1);
                if (_names[number].Entry.Entry.Type == type)
                {
                    var mayJoin = isJoined || (_postings[at] & 1) == 1;
                    if (!sharing.TryGetValue(number, out var known) || (mayJoin && !known))
                    {
                        sharing[number] = mayJoin;
                    }
                }
            }
        }

        return sharing;
    }

    private int First(uint key)
    {
        var at = Array.BinarySearch(_postings, (ulong)key << 32);
        return at < 0 ? ~at : at;
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
    /// <summary>Returns matches in the order of results: the highest score first, then by list and entry.</summary>
    public static IReadOnlyList<IndexMatch> InOrder(IEnumerable<IndexMatch> matches) =>
        [.. matches.OrderByDescending(match => match.Explanation.Score).ThenBy(match => match.Entry.List, StringComparer.Ordinal)
            .ThenBy(match => match.Entry.Entry.Id, StringComparer.Ordinal)];
}
