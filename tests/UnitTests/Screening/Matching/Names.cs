using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Infrastructure.Screening;

namespace Onboarding.UnitTests.Screening.Matching;

/// <summary>Names as tests compare them.</summary>
internal static class Names
{
    public static readonly NameParser Parser = new(new AsciiTransliterator());

    public static Explanation Persons(string first, string second) => Compare(first, second, NameType.Person);

    public static Explanation Organisations(string first, string second) => Compare(first, second, NameType.Organisation);

    public static Subject Person(string name, string? birthDate = null, params string[] countries) => new(NameType.Person, [name], BirthPeriod.Parse(birthDate), null, countries, []);

    private static Explanation Compare(string first, string second, NameType type) => Similarity.Best(Parser.ParseAll(first, type), Parser.ParseAll(second, type), MatchPolicy.Default);
}
