namespace Onboarding.Domain.Screening.Matching;

/// <summary>The reasons of a score. The lines add up to the score exactly.</summary>
/// <param name="Score">The score, from 0 to 10,000.</param>
/// <param name="Pairs">The parts that fit each other.</param>
/// <param name="LeftOverFirst">The parts of the first name that fit nothing.</param>
/// <param name="LeftOverSecond">The parts of the second name that fit nothing.</param>
/// <param name="Lines">What was added and deducted, in order.</param>
public sealed record Explanation(
    int Score,
    IReadOnlyList<ExplainedPair> Pairs,
    IReadOnlyList<string> LeftOverFirst,
    IReadOnlyList<string> LeftOverSecond,
    IReadOnlyList<ExplanationLine> Lines);

/// <summary>Two parts that fit each other.</summary>
/// <param name="First">The part, or the joined parts, of the first name.</param>
/// <param name="Second">The part, or the joined parts, of the second name.</param>
/// <param name="Fit">How they fit.</param>
/// <param name="Likeness">How alike they are, in ten-thousandths.</param>
/// <param name="Weight">How much the pair counts, in thousandths of an ordinary word.</param>
/// <param name="Points">What the pair adds to the score.</param>
public sealed record ExplainedPair(string First, string Second, PartFit Fit, int Likeness, int Weight, int Points);

/// <summary>Something that was added to or deducted from the score.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Points">How much; negative for a deduction.</param>
public sealed record ExplanationLine(ScoreReason Reason, int Points);

/// <summary>Why points were added or deducted.</summary>
public enum ScoreReason
{
    /// <summary>The parts that fit.</summary>
    Parts,

    /// <summary>Parts are left over on one side.</summary>
    Omission,

    /// <summary>Parts are left over on both sides.</summary>
    Conflict,

    /// <summary>Father and child are exchanged.</summary>
    Order,

    /// <summary>The legal forms contradict each other.</summary>
    LegalForm,

    /// <summary>Only one word of a longer name fits.</summary>
    OneWord,

    /// <summary>The birth dates agree or contradict each other.</summary>
    BirthDate,

    /// <summary>The countries agree or contradict each other.</summary>
    Country,

    /// <summary>The genders contradict each other.</summary>
    Gender,

    /// <summary>An identifier agrees or contradicts.</summary>
    Identifier,

    /// <summary>The name is an alias that the source calls weak, and nothing else agrees.</summary>
    WeakAlias,

    /// <summary>The score is limited to the range from 0 to 10,000.</summary>
    Range,
}
