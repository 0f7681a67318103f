namespace Onboarding.Domain.Screening.Matching;

/// <summary>The reasons of a score. The lines add up to the score exactly.</summary>
/// <param name="Score">The score, from 0 to 10,000.</param>
/// <param name="Pairs">The parts that fit each other.</param>
/// <param name="LeftOverFirst">The parts of the first name without a partner.</param>
/// <param name="LeftOverSecond">The parts of the second name without a partner.</param>
/// <param name="Lines">The additions and deductions, in order.</param>
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
/// <param name="Points">The points that the pair adds to the score.</param>
public sealed record ExplainedPair(string First, string Second, PartFit Fit, int Likeness, int Weight, int Points);

/// <summary>An addition to the score or a deduction from it.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Points">The points; negative for a deduction.</param>
public sealed record ExplanationLine(ScoreReason Reason, int Points);

/// <summary>The reasons for which points are added or deducted.</summary>
public enum ScoreReason
{
    /// <summary>The parts that fit.</summary>
    Parts,

    /// <summary>One name has parts without a partner.</summary>
    Omission,

    /// <summary>Both names have parts without a partner.</summary>
    Conflict,

    /// <summary>The names of father and child are exchanged.</summary>
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

    /// <summary>The name is an alias that the source calls weak, and neither birth date nor identifier agrees.</summary>
    WeakAlias,

    /// <summary>The score is limited to the range from 0 to 10,000.</summary>
    Range,
}
