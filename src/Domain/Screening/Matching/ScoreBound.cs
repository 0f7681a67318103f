using System.Buffers;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// Computes an upper bound of the score of a query and a name without aligning them, for names without joined parts: every part that fits no part of
/// the other name has no partner. The bound is never below the score. Two words are compared only once for each query.
/// </summary>
internal sealed class ScoreBound : IDisposable
{
    private const short Unknown = -1;
    private readonly PreparedName _query;
    private readonly NamePart[] _vocabulary;
    private readonly MatchPolicy _policy;
    private readonly short[][] _likeness;

    public ScoreBound(PreparedName query, NamePart[] vocabulary, MatchPolicy policy)
    {
        (_query, _vocabulary, _policy) = (query, vocabulary, policy);
        _likeness = new short[query.Parts.Count][];
        for (var at = 0; at < _likeness.Length; at++)
        {
            _likeness[at] = ArrayPool<short>.Shared.Rent(vocabulary.Length);
            Array.Fill(_likeness[at], Unknown, 0, vocabulary.Length);
        }
    }

    /// <summary>Returns the bound for a name whose parts have these numbers in the vocabulary.</summary>
    public int Of(PreparedName name, int[] words)
    {
        var (matchedQuery, matchedName, best) = (0u, 0u, 0);
        for (var q = 0; q < _query.Parts.Count; q++)
        {
            for (var n = 0; n < words.Length; n++)
            {
                var likeness = Likeness(q, words[n]);
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

        var (leftQuery, leftName) = (LeftOver(_query, matchedQuery), LeftOver(name, matchedName));

        // A repeated word needs no partner of its own, so its weight may be missing among the parts without a partner.
        var matched = Math.Max(_query.Weight - leftQuery, name.Weight - leftName) + 1;
        var conflict = Math.Min(leftQuery, leftName);
        var omission = Repeats(name, matchedName) || Repeats(_query, matchedQuery) ? 0 : Math.Max(leftQuery, leftName) - conflict;
        var bound = best - (int)((long)best * _policy.Omission / 10_000 * omission / (matched + omission + conflict)) + 2;
        if (conflict == 0)
        {
            return bound;
        }

        var fixedLoss = (int)((long)best * Math.Min(_policy.Conflict, _policy.SmallConflict) / 10_000);
        var shareLoss = (int)((long)best * _policy.ConflictShare / 10_000 * conflict / (matched + conflict));
        return bound - fixedLoss - shareLoss;
    }

    /// <summary>Returns the arrays to their pool.</summary>
    public void Dispose()
    {
        foreach (var likeness in _likeness)
        {
            ArrayPool<short>.Shared.Return(likeness);
        }
    }

    private short Likeness(int part, int word)
    {
        var known = _likeness[part][word];
        return known != Unknown ? known : _likeness[part][word] = (short)PartLikeness.Of(_query.Parts[part], _vocabulary[word], _policy).Likeness;
    }

    private static int LeftOver(PreparedName name, uint matched)
    {
        var left = 0;
        for (var at = 0; at < name.Parts.Count; at++)
        {
            if ((matched & (1u << at)) == 0 && name.Parts[at].Kind != PartKind.Particle)
            {
                left += name.Parts[at].Weight;
            }
        }

        return left;
    }

    private static bool Repeats(PreparedName name, uint matched)
    {
        for (var at = 0; at < name.Parts.Count; at++)
        {
            for (var other = 0; (matched & (1u << at)) == 0 && other < name.Parts.Count; other++)
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
