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
        var sums = new Sums(first, second, policy);
        var (leftFirst, leftSecond) = (Texts(first, sums.Alignment.First), Texts(second, sums.Alignment.Second));
        return sums.Matched == 0
            ? new Explanation(0, [], leftFirst, leftSecond, [])
            : new Explanation(sums.Score, Explained(first, second, sums), leftFirst, leftSecond, sums.Lines());
    }

    /// <summary>Returns the best score of two texts without its reasons, which takes less time.</summary>
    internal static int BestScore(IReadOnlyList<PreparedName> first, PreparedName second, MatchPolicy policy)
    {
        var best = 0;
        for (var at = 0; at < first.Count; at++)
        {
            best = Math.Max(best, new Sums(first[at], second, policy).Score);
        }

        return best;
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

    private static IReadOnlyList<string> Texts(PreparedName name, uint parts) =>
        [.. name.Parts.Where((_, at) => (parts & (1u << at)) != 0).Select(part => part.Text)];

    // The points of the pairs add up to the points of the parts. The first pair gets the remainder of rounding.
    private static List<ExplainedPair> Explained(PreparedName first, PreparedName second, Sums sums)
    {
        var pairs = sums.Alignment.Pairs.ConvertAll(pair => new ExplainedPair(
            Text(first, pair.First, pair.FirstCount), Text(second, pair.Second, pair.SecondCount), pair.Result.Fit, pair.Result.Likeness, pair.Weight,
            (int)((long)pair.Weight * pair.Result.Likeness / sums.Matched)));
        pairs[0] = pairs[0] with { Points = pairs[0].Points + sums.Parts - pairs.Sum(pair => pair.Points) };
        pairs.AddRange(first.LegalForms.Intersect(second.LegalForms).Select(form => form.ToString().ToLowerInvariant())
            .Select(form => new ExplainedPair(form, form, PartFit.LegalForm, Full, 0, 0)));
        return pairs;
    }

    private static string Text(PreparedName name, int start, int count) =>
        string.Join(' ', name.Parts.Skip(start).Take(count).Select(part => part.Text));
}
