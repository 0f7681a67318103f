using System.Buffers;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// Computes an upper bound of the score of a query and a name without aligning them, for names that no joined parts fit: every part that fits no part
/// of the other name has no partner. The bound is never below the score. Two words are compared at most once for each query.
/// </summary>
internal sealed class ScoreBound : IDisposable
{
    // The state of two words whose likeness is not known: not compared, or they may fit.
    private const short Unknown = -1, Possible = -2;
    private const int Full = 10_000;

    // The greatest addition of rounding to the score.
    private const int Rounding = 4;
    private readonly QueryName _query;
    private readonly NameSegment _segment;
    private readonly MatchPolicy _policy;
    private readonly short[][] _likeness;

    public ScoreBound(QueryName query, NameSegment segment, MatchPolicy policy)
    {
        (_query, _segment, _policy) = (query, segment, policy);
        _likeness = new short[query.Traits.Length][];
        for (var at = 0; at < _likeness.Length; at++)
        {
            _likeness[at] = ArrayPool<short>.Shared.Rent(segment.Words.Length);
            Array.Fill(_likeness[at], Unknown, 0, segment.Words.Length);
        }
    }

    /// <summary>Compares a part of the query with a word. Returns whether they fit, the first time that the two are compared; false later.</summary>
    public bool FitsFirst(int part, int word) => _likeness[part][word] == Unknown && Likeness(part, word) > 0;

    /// <summary>
    /// Returns an upper bound of the score of a name. Without comparing, words that have not been compared yet count as equal if they may fit.
    /// </summary>
    public int Of(int name, bool compares)
    {
        var words = _segment.WordsOf(name);
        var (matchedQuery, matchedName, best) = (0u, 0u, 0);
        for (var q = 0; q < _likeness.Length; q++)
        {
            var row = _likeness[q];
            for (var n = 0; n < words.Length; n++)
            {
                var word = words[n].Word;
                int likeness = row[word];
                if (likeness < 0)
                {
                    likeness = compares ? Likeness(q, word) : likeness == Possible ? Full : Greatest(q, word);
                }

                if (likeness > 0)
                {
                    matchedQuery |= 1u << q;
                    matchedName |= 1u << n;
                    best = Math.Max(best, likeness);
                }
            }
        }

        if (best == 0)
        {
            return 0;
        }

        var sum = default(LeftWeight);
        for (var n = 0; n < words.Length; n++)
        {
            sum.Add(words[n].Weight, (matchedName & (1u << n)) != 0);
        }

        return Of(name, matchedQuery, matchedName, sum, best);
    }

    /// <summary>Returns the arrays to their pool.</summary>
    public void Dispose()
    {
        foreach (var likeness in _likeness)
        {
            ArrayPool<short>.Shared.Return(likeness);
        }
    }

    private int Of(int name, uint matchedQuery, uint matchedName, LeftWeight ofName, int best)
    {
        var (leftQuery, queryHasWord) = _query.LeftOver(matchedQuery);
        var leftName = ofName.Left;
        var matched = Math.Max(_query.Name.Weight - leftQuery, ofName.All - leftName) + 1;
        var conflict = Math.Min(leftQuery, leftName);

        // A repeated word needs no partner of its own, so its weight may be missing among the parts without a partner.
        var left = conflict == 0 && (_segment.Repeats(name, matchedName) || (_query.Repeats && QueryName.Repeat(_query.Name, matchedQuery)))
            ? 0
            : Math.Max(leftQuery, leftName);

        // More parts may be without a partner than is known here. Between the two ends the deduction is greater than at one of them.
        var loss = Math.Min(
            Loss(matched, conflict, left, conflict > 0 && queryHasWord && ofName.HasWord),
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

    // The rough comparisons come first, because most words fail them, and because they read a few numbers that are close together.
    private int Likeness(int part, int word)
    {
        ref var known = ref _likeness[part][word];
        if (known == Unknown)
        {
            Greatest(part, word);
        }

        if (known == Possible)
        {
            known = (short)Compared(part, word);
        }

        return known;
    }

    // Returns the greatest possible likeness without comparing the order of the letters.
    private int Greatest(int part, int word)
    {
        var greatest = WordTraits.Greatest(_query.Traits[part], _segment.Traits[word], _policy);
        _likeness[part][word] = greatest == WordTraits.Undecided ? Possible : (short)greatest;
        return greatest == WordTraits.Undecided ? Full : greatest;
    }

    private int Compared(int part, int word)
    {
        ref readonly var traits = ref _query.Traits[part];
        ref readonly var other = ref _segment.Traits[word];
        if (!WordTraits.IsByLetters(traits, other))
        {
            return PartLikeness.Of(_query.Name.Parts[part], _segment.Words[word], _policy).Likeness;
        }

        return WordTraits.MayFitInOrder(traits, _query.Pattern(part), other, _policy)
            ? PartLikeness.ByLetters(
                _query.Name.Parts[part].Text, _segment.TextOf(word), NameEndings.Shared(_query.Endings[part] & _segment.EndingsOf(word)), _policy)
            : 0;
    }
}
