using System.Buffers;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// Finds the names of a segment that may reach a score with a query: those with a word that fits a part of the query or several parts together, and
/// those with neighbouring words that together fit a part of the query.
/// </summary>
internal sealed class SegmentSearch : IDisposable
{
    private const byte HasWord = 1, HasJoined = 2, IsCandidate = 4;
    private readonly NameSegment _segment;
    private readonly MatchPolicy _policy;
    private readonly byte[] _marks;
    private readonly List<int> _marked = [];

    public SegmentSearch(NameSegment segment, MatchPolicy policy)
    {
        (_segment, _policy) = (segment, policy);
        _marks = ArrayPool<byte>.Shared.Rent(segment.Names.Length);
        Array.Clear(_marks, 0, segment.Names.Length);
    }

    /// <summary>
    /// Returns the names that may reach a score with one of the spellings of a query, in the order of the segment, so that what is found does not
    /// depend on the other names in it.
    /// </summary>
    /// <param name="queries">The spellings.</param>
    /// <param name="needed">The score that names need with the evidence.</param>
    public IEnumerable<IndexedName> Candidates(IReadOnlyList<QueryName> queries, NeededScore needed)
    {
        var candidates = new List<int>();
        foreach (var query in queries)
        {
            using var bound = new ScoreBound(query, _segment, _policy);
            FindWords(query, bound, needed);
            FindJoined(query);
            foreach (var name in _marked)
            {
                var mark = _marks[name];
                _marks[name] = (byte)(mark & IsCandidate);
                if ((mark & IsCandidate) == 0 && MayReach(name, (mark & HasJoined) != 0, bound, needed))
                {
                    _marks[name] = IsCandidate;
                    candidates.Add(name);
                }
            }

            _marked.Clear();
        }

        candidates.Sort();
        return candidates.Select(name => _segment.Names[name]);
    }

    /// <summary>Returns the array to its pool.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_marks);

    // The cheap comparisons come first: the letters of words take most time.
    private bool MayReach(int name, bool hasJoined, ScoreBound bound, NeededScore needed)
    {
        var score = needed.AtLeast(_segment.EntryOf(name));
        return score <= NeededScore.Full && (hasJoined || (bound.Of(name, compares: false) >= score && bound.Of(name, compares: true) >= score));
    }

    private void FindWords(QueryName query, ScoreBound bound, NeededScore needed)
    {
        for (var part = 0; part < query.PartKeys.Count; part++)
        {
            foreach (var key in query.PartKeys[part])
            {
                foreach (var posting in _segment.WordKeys.Of(key))
                {
                    if (bound.FitsFirst(part, (int)(uint)posting))
                    {
                        MarkNamesOf((int)(uint)posting, HasWord);
                    }
                }

                foreach (var posting in _segment.JoinedKeys.Of(key))
                {
                    var (name, start, count) = NameSegment.Joined((uint)posting);
                    if ((_marks[name] & HasJoined) == 0 && needed.AtLeast(_segment.EntryOf(name)) <= NeededScore.Full && JoinedParts.Of(
                        _segment.Names[name].Prepared.Parts.AsSpan(), start, count, query.Name.Parts[part], _policy).Likeness > 0)
                    {
                        Mark(name, HasJoined);
                    }
                }
            }
        }
    }

    private void FindJoined(QueryName query)
    {
        foreach (var (start, count, keys) in query.JoinedKeys)
        {
            foreach (var key in keys)
            {
                foreach (var posting in _segment.WordKeys.Of(key))
                {
                    var word = (int)(uint)posting;
                    if (JoinedParts.Of(query.Name.Parts.AsSpan(), start, count, _segment.Words[word], _policy).Likeness > 0)
                    {
                        MarkNamesOf(word, HasJoined);
                    }
                }
            }
        }
    }

    private void MarkNamesOf(int word, byte mark)
    {
        foreach (var name in _segment.NamesOf(word))
        {
            Mark(name, mark);
        }
    }

    private void Mark(int name, byte mark)
    {
        if ((_marks[name] & (HasWord | HasJoined)) == 0)
        {
            _marked.Add(name);
        }

        _marks[name] |= mark;
    }
}
