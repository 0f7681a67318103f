using System.Text.Json;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Application.Screening;

/// <summary>The reasons of a score as the core API shows them. The points add up to the score exactly.</summary>
/// <param name="Pairs">The parts of the names that fit each other.</param>
/// <param name="LeftOver">The parts without a partner.</param>
/// <param name="Sum">The additions and deductions, in order.</param>
public sealed record ExplanationItem(IReadOnlyList<PairItem> Pairs, LeftOverItem LeftOver, IReadOnlyList<SumItem> Sum)
{
    private const decimal Whole = 10_000m;

    /// <summary>Shows an explanation.</summary>
    public static ExplanationItem Of(Explanation explanation) => new(
        [.. explanation.Pairs.Select(pair => new PairItem(pair.First, pair.Second, Code(pair.Fit), pair.Likeness / Whole, pair.Weight / 1000m,
            pair.Points / Whole))],
        new(explanation.LeftOverFirst, explanation.LeftOverSecond),
        [.. explanation.Lines.Select(line => new SumItem(Code(line.Reason), line.Points / Whole))]);

    /// <summary>Shows a score.</summary>
    public static decimal Score(Explanation explanation) => explanation.Score / Whole;

    private static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>Two parts that fit each other.</summary>
/// <param name="A">The part of the query, or of the first name.</param>
/// <param name="B">The part of the entry, or of the second name.</param>
/// <param name="Fit">same, edit, sound, nickname, initial, joined, script or legalForm.</param>
/// <param name="Likeness">Their likeness, from 0 to 1.</param>
/// <param name="Weight">Their weight; an ordinary word has 1.</param>
/// <param name="Points">The points that they add to the score.</param>
public sealed record PairItem(string A, string B, string Fit, decimal Likeness, decimal Weight, decimal Points);

/// <summary>The parts without a partner.</summary>
/// <param name="A">Of the query, or of the first name.</param>
/// <param name="B">Of the entry, or of the second name.</param>
public sealed record LeftOverItem(IReadOnlyList<string> A, IReadOnlyList<string> B);

/// <summary>An addition or deduction.</summary>
/// <param name="Reason">parts, omission, conflict, order, legalForm, oneWord, birthDate, country, gender, identifier, weakAlias or range.</param>
/// <param name="Points">The points, from 0 to 1; negative for a deduction.</param>
public sealed record SumItem(string Reason, decimal Points);
