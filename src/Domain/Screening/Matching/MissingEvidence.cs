using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>A field that the entry states and the customer does not. The customer's answer would raise or lower the score.</summary>
/// <param name="Field">The field: birthDate, gender, country or identifier.</param>
/// <param name="IfAgrees">The score, in ten-thousandths, if both sides agree.</param>
/// <param name="IfContradicts">The score, in ten-thousandths, if they contradict each other.</param>
public sealed record MissingEvidence(string Field, int IfAgrees, int IfContradicts)
{
    private const int Full = 10_000;

    /// <summary>Returns what is missing, the field first whose contradiction lowers the score most.</summary>
    /// <param name="subject">The facts about the party.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="score">The score without it, in ten-thousandths.</param>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<MissingEvidence> Of(Subject subject, ListedEntry entry, int score, MatchPolicy policy)
    {
        var missing = new List<MissingEvidence>();
        void Add(bool isMissing, string field, int agrees, int contradicts)
        {
            if (isMissing)
            {
                missing.Add(new(field, Math.Clamp(score + agrees, 0, Full), Math.Clamp(score - contradicts, 0, Full)));
            }
        }

        var isPerson = subject.Type == NameType.Person;
        Add(
            isPerson && entry.BirthDates.Count > 0 && subject.BirthDate is not { IsDay: true },
            "birthDate",
            (entry.BirthDates.Any(date => date.IsDay) ? policy.BirthDayAgrees : policy.BirthYearAgrees)
                - (subject.BirthDate is null ? 0 : policy.BirthYearAgrees),
            policy.BirthDateContradicts + (subject.BirthDate is null ? 0 : policy.BirthYearAgrees));
        Add(isPerson && entry.Gender is not null && subject.Gender is null, "gender", 0, policy.GenderContradicts);
        Add(
            entry.Countries.Count > 0 && subject.Countries.Count == 0,
            "country",
            policy.CountryAgrees,
            isPerson ? policy.CountryContradicts : policy.CountryContradicts / 2);
        Add(entry.Identifiers.Count > 0 && subject.Identifiers.Count == 0, "identifier", policy.IdentifierAgrees, 0);
        return [.. missing.OrderBy(one => one.IfContradicts).ThenByDescending(one => one.IfAgrees)];
    }
}
