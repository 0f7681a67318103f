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
        int[] days = isPerson && entry.BirthDates.Count > 0 && subject.BirthDate is not { IsDay: true }
            ? [.. PossibleDays(subject.BirthDate, entry).Select(day => Evidence.BirthDate(subject with { BirthDate = new(day, day) }, entry, policy))]
            : [];
        var now = Evidence.BirthDate(subject, entry, policy);
        var contradicts = subject.BirthDate is null ? -policy.BirthDateContradicts : days.DefaultIfEmpty(now).Min();
        Add(days.Any(points => points != now), "birthDate", days.DefaultIfEmpty(now).Max() - now, now - contradicts);
        Add(isPerson && entry.Gender is not null && subject.Gender is null, "gender", 0, policy.GenderContradicts);
        Add(
            entry.Countries.Count > 0 && subject.Countries.Count == 0,
            "country",
            policy.CountryAgrees,
            isPerson ? policy.CountryContradicts : policy.CountryContradicts / 2);
        Add(entry.Identifiers.Count > 0 && subject.Identifiers.Count == 0, "identifier", policy.IdentifierAgrees, 0);
        return [.. missing.OrderBy(one => one.IfContradicts).ThenByDescending(one => one.IfAgrees)];
    }

    // The days with the highest and the lowest points. A day that is stated later lies in the period that is stated now.
    private static IEnumerable<DateOnly> PossibleDays(BirthPeriod? stated, ListedEntry entry)
    {
        var days = entry.BirthDates.SelectMany(listed => new[] { listed.From, listed.To });
        return stated is null ? days : days.Where(day => stated.From <= day && day <= stated.To).Append(stated.From).Append(stated.To);
    }
}
