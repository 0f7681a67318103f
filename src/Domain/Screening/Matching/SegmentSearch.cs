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
    private readonly KeyBuffer _keys = new();

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
    /// <param name="from">The score, without evidence.</param>
    public IEnumerable<IndexedName> Candidates(IReadOnlyList<PreparedName> queries, int from)
    {
        var candidates = new List<int>();
        foreach (var query in queries)
        {
            using var bound = new ScoreBound(query, _segment, _policy);
            FindWords(query, bound);
            FindJoined(query);
            foreach (var name in _marked)
            {
                var mark = _marks[name];
                _marks[name] = (byte)(mark & IsCandidate);
                if ((mark & IsCandidate) == 0
                    && ((mark & HasJoined) != 0 || bound.Reaches(name, from)))
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

    private void FindWords(PreparedName query, ScoreBound bound)
    {
        for (var part = 0; part < query.Parts.Length; part++)
        {
            if (!NameKeys.IsKeyed(query.Parts[part], query.Parts.Length))
            {
                continue;
            }

            _keys.Clear();
            NameKeys.OfPart(query.Parts[part], _policy, _keys);
            foreach (var key in _keys.Keys)
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
                    if ((_marks[name] & HasJoined) == 0 && JoinedParts.Of(
                        _segment.Names[name].Prepared.Parts.AsSpan(), start, count, query.Parts[part], _policy).Likeness > 0)
                    {
                        Mark(name, HasJoined);
                    }
                }
            }
        }
    }

    private void FindJoined(PreparedName query)
    {
        var parts = query.Parts.AsSpan();
        Span<char> text = stackalloc char[EditCost.MaxLength * JoinedParts.MaxJoined];
        for (var start = 0; start < parts.Length; start++)
        {
            for (var count = 2; count <= JoinedParts.MaxJoined && start + count <= parts.Length; count++)
            {
                var length = JoinedParts.Length(parts.Slice(start, count));
                var joined = JoinedParts.Text(parts.Slice(start, count), length <= text.Length ? text : new char[length]);
                _keys.Clear();
                NameKeys.OfJoined(joined, _policy, _keys);
                _keys.Distinct();
                foreach (var key in _keys.Keys)
                {
                    foreach (var posting in _segment.WordKeys.Of(key))
                    {
                        var word = (int)(uint)posting;
                        if (JoinedParts.Of(parts, start, count, _segment.Words[word], _policy).Likeness > 0)
                        {
                            MarkNamesOf(word, HasJoined);
                        }
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
