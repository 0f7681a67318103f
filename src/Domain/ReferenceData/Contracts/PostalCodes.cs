using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>
/// The forms of postal codes: of the most used countries, as the postal operators publish them, and the countries without codes. A code
/// of any other country is 2 to 20 letters, digits, blanks and hyphens.
/// </summary>
public static partial class PostalCodes
{
    private static readonly FrozenSet<string> Without = FrozenSet.ToFrozenSet((
        "AO AG AW BS BZ BJ BW BF BI CM CF KM CG CD CK DJ DM GQ ER FJ GM GD GY HK "
            + "KI MO MW ML MR NR NU QA RW KN LC ST SC SL SB SR SY TL TK TO TV UG VU YE ZW").Split(' '));

    private static readonly FrozenDictionary<string, PostalRule> Rules = new PostalRule[]
    {
        new("AT", @"^\d{4}$", "1010"), new("AU", @"^\d{4}$", "2000"), new("BE", @"^\d{4}$", "1000"), new("BR", @"^\d{5}-?\d{3}$", "01310-100"),
        new(
            "CA",
            @"^[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d$",
            "K1A 0B1"), new("CH", @"^\d{4}$", "8001"), new("CL", @"^\d{7}$", "8320000"), new("CN", @"^\d{6}$", "100000"),
        new("CO", @"^\d{6}$", "110111"), new("CY", @"^\d{4}$", "1010"), new("CZ", @"^\d{3} ?\d{2}$", "110 00"), new("DE", @"^\d{5}$", "10115"),
            new("DK", @"^\d{4}$", "1050"),
        new("EE", @"^\d{5}$", "10111"), new("ES", @"^\d{5}$", "28001"), new("FI", @"^\d{5}$", "00100"), new("FR", @"^\d{5}$", "75001"),
        new("GB", @"^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$", "SW1A 1AA"), new("GR", @"^\d{3} ?\d{2}$", "105 57"), new("HU", @"^\d{4}$", "1051"),
        new(
            "IE",
            @"^[A-Za-z]\d[\dWw] ?[A-Za-z\d]{4}$",
            "D02 AF30"), new("IL", @"^\d{5}(\d{2})?$", "9190501"), new("IN", @"^\d{6}$", "110001"), new("IT", @"^\d{5}$", "00118"),
        new("JP", @"^\d{3}-?\d{4}$", "100-0001"), new("KE", @"^\d{5}$", "00100"), new("KR", @"^\d{5}$", "03051"),
            new("LT", @"^(LT-)?\d{5}$", "01100"),
        new("LU", @"^(L-)?\d{4}$", "1009"), new("LV", @"^(LV-)?\d{4}$", "LV-1010"), new("MX", @"^\d{5}$", "06000"), new("NG", @"^\d{6}$", "100001"),
        new("NL", @"^\d{4} ?[A-Za-z]{2}$", "1011 AB"), new("NO", @"^\d{4}$", "0150"), new("NZ", @"^\d{4}$", "6011"), new("PH", @"^\d{4}$", "1000"),
        new("PL", @"^\d{2}-\d{3}$", "00-001"), new("PT", @"^\d{4}-\d{3}$", "1000-001"), new("RO", @"^\d{6}$", "010011"),
            new("SE", @"^\d{3} ?\d{2}$", "111 22"),
        new("SG", @"^\d{6}$", "018989"), new("TR", @"^\d{5}$", "06050"), new("UA", @"^\d{5}$", "01001"), new("US", @"^\d{5}(-\d{4})?$", "97201"),
            new("ZA", @"^\d{4}$", "0001"),
    }.ToFrozenDictionary(rule => rule.Country, StringComparer.Ordinal);

    /// <summary>Returns whether addresses of a country have codes.</summary>
    public static bool AreUsed(string alpha2) => !Without.Contains(alpha2);

    /// <summary>Returns the form of a country's codes; null if it is not in the table.</summary>
    public static PostalRule? RuleOf(string alpha2) => Rules.GetValueOrDefault(alpha2);

    /// <summary>Returns whether a text is a code of a country. In a country without codes every text is accepted.</summary>
    public static bool IsValid(string alpha2, string text) =>
        !AreUsed(alpha2) || (RuleOf(alpha2) is { } rule ? rule.IsMatch(text) : AnyCode().IsMatch(text));

    [GeneratedRegex(@"^[A-Za-z0-9 \-]{2,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex AnyCode();
}

/// <summary>The form of a country's postal codes.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Pattern">A regular expression of the whole code.</param>
/// <param name="Sample">A valid code.</param>
public sealed record PostalRule(string Country, string Pattern, string Sample)
{
    private readonly Regex _regex = new(Pattern, RegexOptions.CultureInvariant | RegexOptions.ECMAScript);

    /// <summary>Returns whether a text is such a code.</summary>
    public bool IsMatch(string text) => _regex.IsMatch(text);
}
