namespace Onboarding.Domain.Screening.Matching;

/// <summary>Scores how alike two names are. Whole numbers only: the same names and policy give the same score on every machine.</summary>
public static class Similarity
{
    private const int Full = 10_000;

    /// <summary>Returns the best score of two texts, each of which may have alternative names.</summary>
    public static Explanation Best(IReadOnlyList<PreparedName> first, IReadOnlyList<PreparedName> second, MatchPolicy policy)
    {
        Explanation? best = null;
        foreach (var one in first)
        {
            foreach (var other in second)
            {
                var explanation = Of(one, other, policy);
                if (best is null || explanation.Score > best.Score)
                {
                    best = explanation;
                }
            }
        }

        return best!;
    }

    /// <summary>Returns the score of two names with its reasons.</summary>
    public static Explanation Of(PreparedName first, PreparedName second, MatchPolicy policy)
    {
        var alignment = Alignment.Of(first, second, policy);
        var matched = alignment.Pairs.Sum(pair => pair.Weight);
        var (leftFirst, leftSecond) = (LeftOver(alignment.First), LeftOver(alignment.Second));
        if (matched == 0 || alignment.Pairs.All(pair => IsInitial(first, second, pair)))
        {
            return new Explanation(0, [], Texts(alignment.First), Texts(alignment.Second), []);
        }

        var likeness = alignment.Pairs.Sum(pair => (long)pair.Weight * pair.Result.Likeness);
        var parts = (int)(likeness / matched);
        var lines = new List<ExplanationLine> { new(ScoreReason.Parts, parts) };
        var conflict = Math.Min(leftFirst, leftSecond);
        var omission = Math.Max(leftFirst, leftSecond) - conflict;
        if (omission > 0)
        {
            lines.Add(new(ScoreReason.Omission, -Share(Share(parts, policy.Omission), omission, matched + omission + conflict)));
        }

        if (conflict > 0)
        {
            var fixedPart = IsSmall(alignment) ? policy.SmallConflict : policy.Conflict;
            lines.Add(
                new(ScoreReason.Conflict, -(Share(parts, fixedPart) + Share(Share(parts, policy.ConflictShare), conflict, matched + conflict))));
        }

        if (IsExchanged(first, second, alignment))
        {
            lines.Add(new(ScoreReason.Order, -Share(parts, policy.Exchanged)));
        }

        if (first.LegalForms.Count > 0 && second.LegalForms.Count > 0 && Contradict(first.LegalForms, second.LegalForms))
        {
            lines.Add(new(ScoreReason.LegalForm, -policy.LegalForm));
        }

        var sum = lines.Sum(line => line.Points);
        if (sum > policy.OneWord && OneWordOfMany(alignment, leftFirst, leftSecond))
        {
            lines.Add(new(ScoreReason.OneWord, policy.OneWord - sum));
            sum = policy.OneWord;
        }

        if (sum is < 0 or > Full)
        {
            var limited = Math.Clamp(sum, 0, Full);
            lines.Add(new(ScoreReason.Range, limited - sum));
            sum = limited;
        }

        return new Explanation(sum, Explained(first, second, alignment, matched, parts), Texts(alignment.First), Texts(alignment.Second), lines);
    }

    /// <summary>
    /// Adds the evidence of birth date, country, gender and identifiers to the score of a name. The score of a weak alias stays below the threshold
    /// unless birth date or identifier agree.
    /// </summary>
    internal static Explanation WithEvidence(Explanation similarity, Subject subject, Lists.ListedEntry entry, bool isWeak, MatchPolicy policy)
    {
        if (similarity.Score == 0)
        {
            return similarity;
        }

        var lines = similarity.Lines.ToList();
        var evidence = Evidence.Of(subject, entry, policy).ToList();
        lines.AddRange(evidence);
        var sum = similarity.Score + evidence.Sum(line => line.Points);
        if (isWeak && sum >= policy.Threshold && !evidence.Any(SupportsWeakAlias))
        {
            lines.Add(new(ScoreReason.WeakAlias, policy.Threshold - 1 - sum));
            sum = policy.Threshold - 1;
        }

        var limited = Math.Clamp(sum, 0, Full);
        if (limited != sum)
        {
            lines.Add(new(ScoreReason.Range, limited - sum));
        }

        return similarity with { Score = limited, Lines = lines };
    }

    /// <summary>Returns whether a line of the evidence makes a weak alias count.</summary>
    internal static bool SupportsWeakAlias(ExplanationLine line) =>
        line is { Points: > 0, Reason: ScoreReason.BirthDate or ScoreReason.Identifier };

    // Equal initials alone are not evidence.
    private static bool IsInitial(PreparedName first, PreparedName second, Alignment.Pair pair) => pair is { FirstCount: 1, SecondCount: 1 }
        && (first.Parts[pair.First].Kind == PartKind.Initial || second.Parts[pair.Second].Kind == PartKind.Initial);

    private static int Share(int value, int share) => (int)((long)value * share / Full);

    private static int Share(int value, int part, int whole) => (int)((long)value * part / whole);

    // Particles without a partner have no effect.
    private static int LeftOver(IReadOnlyList<NamePart> parts) => parts.Where(part => part.Kind != PartKind.Particle).Sum(part => part.Weight);

    private static bool IsSmall(Alignment alignment) =>
        alignment.First.Where(part => part.Kind != PartKind.Particle).All(part => part.Kind == PartKind.Number)
            || alignment.Second.Where(part => part.Kind != PartKind.Particle).All(part => part.Kind == PartKind.Number);

    private static bool OneWordOfMany(Alignment alignment, int leftFirst, int leftSecond) =>
        leftFirst + leftSecond >= 700
            && alignment.Pairs.Count(pair => pair.Weight >= 300) == 1
            && alignment.Pairs.All(pair => pair.FirstCount == 1 && pair.SecondCount == 1);

    // Returns whether the first segment of each name fits a later segment of the other: "X bin Y" and "Y bin X".
    private static bool IsExchanged(PreparedName first, PreparedName second, Alignment alignment)
    {
        var words = alignment.Pairs.Where(
            pair => first.Parts[pair.First].Kind == PartKind.Word && second.Parts[pair.Second].Kind == PartKind.Word).ToList();
        return words.Any(pair => first.Parts[pair.First].Segment == 0 && second.Parts[pair.Second].Segment > 0)
            && words.Any(pair => first.Parts[pair.First].Segment > 0 && second.Parts[pair.Second].Segment == 0);
    }

    private static bool Contradict(IReadOnlyList<LegalFormClass> first, IReadOnlyList<LegalFormClass> second)
    {
        var one = first.Where(form => form != LegalFormClass.Any).ToHashSet();
        var other = second.Where(form => form != LegalFormClass.Any).ToHashSet();
        return one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
    }

    private static IReadOnlyList<string> Texts(IReadOnlyList<NamePart> parts) => [.. parts.Select(part => part.Text)];

    // The points of the pairs add up to the points of the parts. The first pair gets the remainder of rounding.
    private static List<ExplainedPair> Explained(PreparedName first, PreparedName second, Alignment alignment, int matched, int parts)
    {
        var pairs = alignment.Pairs.Select(pair
            => new ExplainedPair(Text(first, pair.First, pair.FirstCount), Text(second, pair.Second, pair.SecondCount), pair.Result.Fit,
            pair.Result.Likeness, pair.Weight,
            (int)((long)pair.Weight * pair.Result.Likeness / matched))).ToList();
        pairs[0] = pairs[0] with { Points = pairs[0].Points + parts - pairs.Sum(pair => pair.Points) };
        pairs.AddRange(first.LegalForms.Intersect(second.LegalForms).Select(form => form.ToString().ToLowerInvariant())
            .Select(form => new ExplainedPair(form, form, PartFit.LegalForm, Full, 0, 0)));
        return pairs;
    }

    private static string Text(PreparedName name, int start, int count) =>
        string.Join(' ', name.Parts.Skip(start).Take(count).Select(part => part.Text));
}
