using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The years of birth and the countries of an entry or a subject, in a form that tells without reading the entry that its evidence contradicts.
/// </summary>
internal readonly struct EntryTraits
{
    // Years up to this distance do not contradict if a date is approximate (Evidence).
    private const int ToleratedYears = 3;

    // One bit for the countries that have a hash in common.
    private readonly ulong _countries;
    private readonly short _firstYear;
    private readonly short _lastYear;

    public EntryTraits(IReadOnlyList<BirthPeriod> births, IReadOnlyList<string> countries)
    {
        (_firstYear, _lastYear) = births.Count == 0
            ? ((short)0, (short)0)
            : ((short)births.Min(birth => birth.From.Year), (short)births.Max(birth => birth.To.Year));
        foreach (var country in countries)
        {
            _countries |= 1ul << (int)(Coarse.Hash(country) % 64);
        }
    }

    /// <summary>Returns the greatest number of points that the birth dates and countries of two sides may add or must deduct.</summary>
    public static int Greatest(in EntryTraits subject, in EntryTraits entry, NameType type, MatchPolicy policy)
    {
        var points = 0;
        if (type == NameType.Person && subject._firstYear > 0 && entry._firstYear > 0)
        {
            var years = Math.Max(subject._firstYear - entry._lastYear, entry._firstYear - subject._lastYear);
            points += years > ToleratedYears ? -policy.BirthDateContradicts : Math.Max(policy.BirthDayAgrees, policy.BirthYearAgrees);
        }

        if (subject._countries != 0 && entry._countries != 0)
        {
            points += (subject._countries & entry._countries) != 0 ? policy.CountryAgrees
                : -(type == NameType.Person ? policy.CountryContradicts : policy.CountryContradicts / 2);
        }

        return points;
    }
}
