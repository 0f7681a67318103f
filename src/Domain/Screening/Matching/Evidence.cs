using System.Text;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>Computes the points that birth date, country, gender and identifiers add to the score of a name or deduct from it.</summary>
internal static class Evidence
{
    /// <summary>Returns a line for each fact that agrees or contradicts. A fact that only one side states has no line.</summary>
    public static IEnumerable<ExplanationLine> Of(Subject subject, ListedEntry entry, MatchPolicy policy)
    {
        if (BirthDate(subject, entry, policy) is var birth and not 0)
        {
            yield return new(ScoreReason.BirthDate, birth);
        }

        if (Country(subject, entry, policy) is var country and not 0)
        {
            yield return new(ScoreReason.Country, country);
        }

        if (Gender(subject, entry, policy) is var gender and not 0)
        {
            yield return new(ScoreReason.Gender, gender);
        }

        if (Identifier(subject, entry, policy) is var identifier and not 0)
        {
            yield return new(ScoreReason.Identifier, identifier);
        }
    }

    /// <summary>Returns the sum of these points.</summary>
    public static int Points(Subject subject, ListedEntry entry, MatchPolicy policy) =>
        BirthDate(subject, entry, policy) + Country(subject, entry, policy) + Gender(subject, entry, policy) + Identifier(subject, entry, policy);

    private static int Gender(Subject subject, ListedEntry entry, MatchPolicy policy) =>
        subject.Gender is { } gender && entry.Gender is { } listed && gender != listed ? -policy.GenderContradicts : 0;

    /// <summary>Returns the points of the birth date; 0 if only one side states one.</summary>
    public static int BirthDate(Subject subject, ListedEntry entry, MatchPolicy policy)
    {
        if (subject.Type != NameType.Person || subject.BirthDate is not { } stated || entry.BirthDates.Count == 0)
        {
            return 0;
        }

        return entry.BirthDates.Max(listed => BirthDate(stated, listed, policy));
    }

    private static int BirthDate(BirthPeriod stated, BirthPeriod listed, MatchPolicy policy)
    {
        var overlap = stated.From <= listed.To && listed.From <= stated.To;
        if (overlap)
        {
            return stated.IsDay && listed.IsDay ? policy.BirthDayAgrees : policy.BirthYearAgrees;
        }

        var years = stated.From > listed.To ? stated.From.Year - listed.To.Year : listed.From.Year - stated.To.Year;
        var tolerated = listed.IsApproximate || stated.IsApproximate ? 3 : 1;
        if (years <= tolerated || DayAndMonthExchanged(stated, listed))
        {
            return years == 0 && listed.IsApproximate ? 0 : -policy.BirthYearIsNear;
        }

        return -policy.BirthDateContradicts;
    }

    private static bool DayAndMonthExchanged(BirthPeriod stated, BirthPeriod listed) =>
        stated.IsDay
            && listed.IsDay
            && stated.From.Year == listed.From.Year
            && stated.From.Day == listed.From.Month
            && stated.From.Month == listed.From.Day;

    private static int Country(Subject subject, ListedEntry entry, MatchPolicy policy) =>
        subject.Countries.Count == 0 || entry.Countries.Count == 0 ? 0
        : subject.Countries.Any(country => entry.Countries.Contains(country)) ? policy.CountryAgrees : -(
            subject.Type == NameType.Person ? policy.CountryContradicts : policy.CountryContradicts / 2);

    private static int Identifier(Subject subject, ListedEntry entry, MatchPolicy policy) =>
        subject.Identifiers.Any(stated => entry.Identifiers.Any(listed => SameNumber(stated, listed))) ? policy.IdentifierAgrees : 0;

    private static bool SameNumber(ListedIdentifier stated, ListedIdentifier listed)
    {
        var number = Plain(stated.Number);
        return number.Length >= 5
            && number == Plain(listed.Number)
            && (stated.Country is null || listed.Country is null || stated.Country == listed.Country);
    }

    private static string Plain(string number)
    {
        var plain = new StringBuilder(number.Length);
        foreach (var letter in number)
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToUpperInvariant(letter));
            }
        }

        return plain.ToString();
    }
}
