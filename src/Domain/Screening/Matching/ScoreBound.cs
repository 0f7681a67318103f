using System.Buffers;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// Computes an upper bound of the score of a query and a name without aligning them, for names that no joined parts fit: every part that fits no part
/// of the other name has no partner. The bound is never below the score. Two words are compared at most once for each query.
/// </summary>
internal sealed class ScoreBound : IDisposable
{
    private const short Unknown = -1;
    private const int Full = 10_000;

    // The greatest addition of rounding to the score.
    private const int Rounding = 4;
    private readonly PreparedName _query;
    private readonly WordTraits[] _traits;
    private readonly NameSegment _segment;
    private readonly MatchPolicy _policy;
    private readonly short[][] _likeness;

    public ScoreBound(PreparedName query, NameSegment segment, MatchPolicy policy)
    {
        (_query, _segment, _policy) = (query, segment, policy);
        _likeness = new short[query.Parts.Length][];
        _traits = new WordTraits[query.Parts.Length];
        for (var at = 0; at < _likeness.Length; at++)
        {
            _traits[at] = new WordTraits(query.Parts[at]);
            _likeness[at] = ArrayPool<short>.Shared.Rent(segment.Words.Length);
            Array.Fill(_likeness[at], Unknown, 0, segment.Words.Length);
        }
    }

    /// <summary>Compares a part of the query with a word. Returns whether they fit, the first time that the two are compared; false later.</summary>
    public bool FitsFirst(int part, int word) => _likeness[part][word] == Unknown && Likeness(part, word) > 0;

    /// <summary>Returns whether a name can reach a score.</summary>
    public bool Reaches(int name, int score)
    {
        var words = _segment.WordsOf(name);
        return Of(name, words, compares: false) >= score && Of(name, words, compares: true) >= score;
    }

    /// <summary>Returns the arrays to their pool.</summary>
    public void Dispose()
    {
        foreach (var likeness in _likeness)
        {
            ArrayPool<short>.Shared.Return(likeness);
        }
    }

    // Without comparing, words that have not been compared yet count as equal if they may fit.
    private int Of(int name, ReadOnlySpan<int> words, bool compares)
    {
        var (matchedQuery, matchedName, best) = (0u, 0u, 0);
        for (var q = 0; q < _likeness.Length; q++)
        {
            var row = _likeness[q];
            for (var n = 0; n < words.Length; n++)
            {
                int likeness = row[words[n]];
                if (likeness == Unknown)
                {
                    likeness = compares ? Likeness(q, words[n]) : Greatest(q, words[n]);
                }

                if (likeness > 0)
                {
                    matchedQuery |= 1u << q;
                    matchedName |= 1u << n;
                    best = Math.Max(best, likeness);
                }
            }
        }

        return best == 0 ? 0 : Of(name, matchedQuery, matchedName, best);
    }

    private int Of(int name, uint matchedQuery, uint matchedName, int best)
    {
        var (leftQuery, queryHasWord) = LeftOver(matchedQuery);
        var (weight, leftName, nameHasWord) = _segment.LeftOver(name, matchedName);
        var matched = Math.Max(_query.Weight - leftQuery, weight - leftName) + 1;
        var conflict = Math.Min(leftQuery, leftName);

        // A repeated word needs no partner of its own, so its weight may be missing among the parts without a partner.
        var left = conflict == 0 && (Repeats(_segment.Names[name].Prepared, matchedName) || Repeats(_query, matchedQuery))
            ? 0
            : Math.Max(leftQuery, leftName);

        // More parts may be without a partner than is known here. Between the two ends the deduction is greater than at one of them.
        var loss = Math.Min(
            Loss(matched, conflict, left, conflict > 0 && queryHasWord && nameHasWord),
            Loss(matched, left, left, hasWords: false));
        return best - (int)((long)best * loss / Full) + Rounding;
    }

    // The deduction, as a share, if parts of these weights have no partner on the one side and on the other.
    private int Loss(int matched, int conflict, int left, bool hasWords)
    {
        var omission = (int)((long)_policy.Omission * (left - conflict) / (matched + left));
        return conflict == 0 ? omission : omission + (int)((long)_policy.ConflictShare * conflict / (matched + conflict))
            + (hasWords ? _policy.Conflict : Math.Min(_policy.Conflict, _policy.SmallConflict));
    }

    private short Likeness(int part, int word)
    {
        if (_likeness[part][word] == Unknown && Greatest(part, word) > 0)
        {
            _likeness[part][word] = (short)PartLikeness.Of(_query.Parts[part], _segment.Words[word], _policy).Likeness;
        }

        return _likeness[part][word];
    }

    // Returns the greatest possible likeness without comparing the letters, and notes parts that cannot fit.
    private int Greatest(int part, int word)
    {
        if (WordTraits.MayFit(_traits[part], _segment.Traits[word], _policy))
        {
            return Full;
        }

        return _likeness[part][word] = 0;
    }

    private (int Weight, bool HasWord) LeftOver(uint matched)
    {
        var (weight, hasWord) = (0, false);
        for (var at = 0; at < _query.Parts.Length; at++)
        {
            if ((matched & (1u << at)) == 0 && _query.Parts[at].Kind != PartKind.Particle)
            {
                weight += _query.Parts[at].Weight;
                hasWord |= _query.Parts[at].Kind != PartKind.Number;
            }
        }

        return (weight, hasWord);
    }

    private static bool Repeats(PreparedName name, uint matched)
    {
        for (var at = 0; at < name.Parts.Length; at++)
        {
            for (var other = 0; (matched & (1u << at)) == 0 && other < name.Parts.Length; other++)
            {
                if (other != at && name.Parts[other].Text == name.Parts[at].Text)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
