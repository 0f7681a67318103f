namespace Onboarding.Domain.Screening.Matching;

/// <summary>An alignment of two names: the pairs of parts that belong together, and the parts without a partner.</summary>
/// <param name="Pairs">The pairs, in the order of the first name.</param>
/// <param name="First">The parts of the first name without a partner, with one bit for each.</param>
/// <param name="Second">The parts of the second name without a partner.</param>
internal sealed record Alignment(List<Alignment.Pair> Pairs, uint First, uint Second)
{
    [ThreadStatic]
    private static List<Pair>? _candidates;

    /// <summary>Parts that belong together: ranges of both names, how they fit, and the weight.</summary>
    public readonly record struct Pair(int First, int FirstCount, int Second, int SecondCount, PartLikeness.Result Result, int Weight)
    {
        /// <summary>How strong the evidence is: the likeness and the weight of the parts on both sides.</summary>
        public long Strength => (long)Result.Likeness * (FirstCount + SecondCount) * (1000 + Weight);
    }

    /// <summary>
    /// Pairs the parts of two names, the best pairs first. If the cost of a pair exceeds the allowance of its words, the pair counts only if the
    /// budget of the whole name allows its cost. Names without a pair that is evidence by itself have no pairs.
    /// </summary>
    /// <remarks>
    /// Initials, particles, and words that differ by more than their own allowance only support other evidence. The index relies on that: it finds
    /// the pairs that are evidence by themselves.
    /// </remarks>
    public static Alignment Of(PreparedName first, PreparedName second, MatchPolicy policy)
    {
        var candidates = _candidates ??= new List<Pair>(32);
        candidates.Clear();
        AddCandidates(first.Parts.AsSpan(), second.Parts.AsSpan(), policy, candidates);
        candidates.Sort(Compare);
        var pairs = new List<Pair>();
        var budget = Math.Min(Budget(first, policy), Budget(second, policy));
        var (takenFirst, takenSecond) = Take(candidates, budget, pairs);
        if (!HasEvidence(first, second, pairs))
        {
            // A word over its allowance may have taken the place of one within it.
            (takenFirst, takenSecond) = Take(candidates, budget: -1, pairs);
            if (!HasEvidence(first, second, pairs))
            {
                pairs.Clear();
                (takenFirst, takenSecond) = (0, 0);
            }
        }

        pairs.Sort((one, other) => one.First.CompareTo(other.First));
        var (leftFirst, leftSecond) = (All(first) & ~takenFirst, All(second) & ~takenSecond);
        return new Alignment(
            pairs,
            leftSecond != 0 ? leftFirst : WithoutRepeated(leftFirst, first.Parts.AsSpan()),
            leftFirst != 0 ? leftSecond : WithoutRepeated(leftSecond, second.Parts.AsSpan()));
    }

    /// <summary>
    /// Returns whether two parts that fit are evidence by themselves: neither is an initial, they are not both particles, and they are within
    /// their allowance.
    /// </summary>
    public static bool IsEvidence(NamePart first, NamePart second, PartLikeness.Result result) =>
        !result.OverAllowance && first.Kind != PartKind.Initial && second.Kind != PartKind.Initial
        && (first.Kind != PartKind.Particle || second.Kind != PartKind.Particle);

    private static bool HasEvidence(PreparedName first, PreparedName second, List<Pair> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair is not { FirstCount: 1, SecondCount: 1 } || IsEvidence(first.Parts[pair.First], second.Parts[pair.Second], pair.Result))
            {
                return true;
            }
        }

        return false;
    }

    // Takes pairs in their order while their parts are free and the cost of all stays within the budget.
    private static (uint First, uint Second) Take(List<Pair> candidates, int budget, List<Pair> pairs)
    {
        pairs.Clear();
        var (takenFirst, takenSecond, cost) = (0u, 0u, 0);
        foreach (var candidate in candidates)
        {
            var (rangeFirst, rangeSecond) = (Range(candidate.First, candidate.FirstCount), Range(candidate.Second, candidate.SecondCount));
            if ((takenFirst & rangeFirst) != 0 || (takenSecond & rangeSecond) != 0
                || (candidate.Result.OverAllowance && cost + candidate.Result.Cost > budget))
            {
                continue;
            }

            takenFirst |= rangeFirst;
            takenSecond |= rangeSecond;
            cost += candidate.Result.Cost;
            pairs.Add(candidate);
        }

        return (takenFirst, takenSecond);
    }

    // Returns the cost that all words of a name may have together.
    private static int Budget(PreparedName name, MatchPolicy policy)
    {
        var budget = policy.EditAllowance;
        foreach (var part in name.Parts)
        {
            budget += part.Kind == PartKind.Word ? policy.Allowance(part.Text.Length) - policy.EditAllowance : 0;
        }

        return budget;
    }

    private static uint Range(int start, int count) => ((1u << count) - 1) << start;

    private static uint All(PreparedName name) => (1u << name.Parts.Length) - 1;

    // A word that occurs twice in a name needs only one partner, unless the other name has another word in its place.
    private static uint WithoutRepeated(uint left, ReadOnlySpan<NamePart> parts)
    {
        var rest = left;
        for (var at = 0; at < parts.Length; at++)
        {
            for (var other = 0; (left & (1u << at)) != 0 && other < parts.Length; other++)
            {
                if ((left & (1u << other)) == 0 && parts[other].Text == parts[at].Text)
                {
                    rest &= ~(1u << at);
                }
            }
        }

        return rest;
    }

    private static void AddCandidates(ReadOnlySpan<NamePart> first, ReadOnlySpan<NamePart> second, MatchPolicy policy, List<Pair> candidates)
    {
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length; j++)
            {
                var result = PartLikeness.Of(first[i], second[j], policy);
                if (result.Likeness > 0)
                {
                    candidates.Add(new Pair(i, 1, j, 1, result, (first[i].Weight + second[j].Weight) / 2));
                }
            }
        }

        AddJoined(first, second, policy, candidates, swapped: false);
        AddJoined(second, first, policy, candidates, swapped: true);
    }

    private static void AddJoined(ReadOnlySpan<NamePart> many, ReadOnlySpan<NamePart> one, MatchPolicy policy, List<Pair> candidates, bool swapped)
    {
        for (var start = 0; start < many.Length; start++)
        {
            for (var count = 2; count <= JoinedParts.MaxJoined && start + count <= many.Length; count++)
            {
                for (var at = 0; at < one.Length; at++)
                {
                    var result = JoinedParts.Of(many, start, count, one[at], policy);
                    if (result.Likeness > 0)
                    {
                        var weight = Math.Max(one[at].Weight, Weight(many, start, count) / 2);
                        candidates.Add(swapped ? new Pair(at, 1, start, count, result, weight) : new Pair(start, count, at, 1, result, weight));
                    }
                }
            }
        }
    }

    private static int Weight(ReadOnlySpan<NamePart> parts, int start, int count)
    {
        var weight = 0;
        for (var at = start; at < start + count; at++)
        {
            weight += parts[at].Weight;
        }

        return weight;
    }

    // Orders pairs: the strongest evidence first, and among equals the pairs that keep the order of the words.
    private static int Compare(Pair one, Pair other)
    {
        var byStrength = other.Strength.CompareTo(one.Strength);
        if (byStrength != 0)
        {
            return byStrength;
        }

        var byDistance = Math.Abs(one.First - one.Second).CompareTo(Math.Abs(other.First - other.Second));
        return byDistance != 0 ? byDistance : one.First != other.First ? one.First.CompareTo(other.First) : one.Second != other.Second ? one.Second
            .CompareTo(other.Second) : one.FirstCount.CompareTo(other.FirstCount);
    }
}
