namespace Onboarding.Domain.Screening.Matching;

/// <summary>The score of two names: the points of the parts that fit, and each addition and deduction. A sum that is 0 is no line.</summary>
internal sealed class Sums
{
    private const int Full = 10_000;
    private const int SmallWeight = 300;
    private const int MuchLeft = 700;
    private readonly PreparedName _first;
    private readonly PreparedName _second;
    private readonly int _omission;
    private readonly int _conflict;
    private readonly int _order;
    private readonly int _legalForm;
    private readonly int _oneWord;
    private readonly int _range;

    public Sums(PreparedName first, PreparedName second, MatchPolicy policy)
    {
        (_first, _second) = (first, second);
        Alignment = Alignment.Of(first, second, policy);
        var (matched, likeness) = (0, 0L);
        foreach (var pair in Alignment.Pairs)
        {
            matched += pair.Weight;
            likeness += (long)pair.Weight * pair.Result.Likeness;
        }

        if (matched == 0)
        {
            return;
        }

        var (leftFirst, leftSecond) = (LeftOver(first, Alignment.First), LeftOver(second, Alignment.Second));
        (Matched, Parts) = (matched, (int)(likeness / matched));
        var conflict = Math.Min(leftFirst, leftSecond);
        var omission = Math.Max(leftFirst, leftSecond) - conflict;
        _omission = omission > 0 ? -Share(Share(Parts, policy.Omission), omission, matched + omission + conflict) : 0;
        _conflict = conflict > 0
            ? -(Share(Parts, IsSmall() ? policy.SmallConflict : policy.Conflict)
                + Share(Share(Parts, policy.ConflictShare), conflict, matched + conflict))
            : 0;
        _order = IsExchanged() ? -Share(Parts, policy.Exchanged) : 0;
        _legalForm = first.LegalForms.Count > 0 && second.LegalForms.Count > 0 && Contradict(first.LegalForms, second.LegalForms)
            ? -policy.LegalForm
            : 0;
        Score = Parts + _omission + _conflict + _order + _legalForm;
        if (Score > policy.OneWord && OneWordOfMany(leftFirst, leftSecond))
        {
            (_oneWord, Score) = (policy.OneWord - Score, policy.OneWord);
        }

        var limited = Math.Clamp(Score, 0, Full);
        (_range, Score) = (limited - Score, limited);
    }

    /// <summary>The parts that belong together.</summary>
    public Alignment Alignment { get; }

    /// <summary>The weight of the pairs; 0 if nothing fits.</summary>
    public int Matched { get; }

    /// <summary>The points of the pairs.</summary>
    public int Parts { get; }

    /// <summary>The score, from 0 to 10,000.</summary>
    public int Score { get; }

    /// <summary>Returns the lines, which add up to the score.</summary>
    public IReadOnlyList<ExplanationLine> Lines() =>
    [
        new(ScoreReason.Parts, Parts),
        .. new ExplanationLine[]
        {
            new(ScoreReason.Omission, _omission), new(ScoreReason.Conflict, _conflict), new(ScoreReason.Order, _order),
            new(ScoreReason.LegalForm, _legalForm), new(ScoreReason.OneWord, _oneWord), new(ScoreReason.Range, _range),
        }.Where(line => line.Points != 0),
    ];

    private static int Share(int value, int share) => (int)((long)value * share / Full);

    private static int Share(int value, int part, int whole) => (int)((long)value * part / whole);

    // Particles without a partner have no effect.
    private static int LeftOver(PreparedName name, uint parts)
    {
        var weight = 0;
        for (var at = 0; at < name.Parts.Length; at++)
        {
            weight += (parts & (1u << at)) != 0 && name.Parts[at].Kind != PartKind.Particle ? name.Parts[at].Weight : 0;
        }

        return weight;
    }

    private bool IsSmall() => OnlyNumbers(_first, Alignment.First) || OnlyNumbers(_second, Alignment.Second);

    private static bool OnlyNumbers(PreparedName name, uint parts)
    {
        for (var at = 0; at < name.Parts.Length; at++)
        {
            if ((parts & (1u << at)) != 0 && name.Parts[at].Kind is not (PartKind.Particle or PartKind.Number))
            {
                return false;
            }
        }

        return true;
    }

    private bool OneWordOfMany(int leftFirst, int leftSecond)
    {
        var words = 0;
        foreach (var pair in Alignment.Pairs)
        {
            if (pair is not { FirstCount: 1, SecondCount: 1 })
            {
                return false;
            }

            words += pair.Weight >= SmallWeight ? 1 : 0;
        }

        return leftFirst + leftSecond >= MuchLeft && words == 1;
    }

    // Returns whether the first segment of each name fits a later segment of the other: "X bin Y" and "Y bin X".
    private bool IsExchanged()
    {
        var (later, earlier) = (false, false);
        foreach (var pair in Alignment.Pairs)
        {
            var (one, other) = (_first.Parts[pair.First], _second.Parts[pair.Second]);
            if (one.Kind == PartKind.Word && other.Kind == PartKind.Word)
            {
                later |= one.Segment == 0 && other.Segment > 0;
                earlier |= one.Segment > 0 && other.Segment == 0;
            }
        }

        return later && earlier;
    }

    private static bool Contradict(IReadOnlyList<LegalFormClass> first, IReadOnlyList<LegalFormClass> second)
    {
        var one = first.Where(form => form != LegalFormClass.Any).ToHashSet();
        var other = second.Where(form => form != LegalFormClass.Any).ToHashSet();
        return one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
    }
}
