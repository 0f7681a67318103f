using System.Collections.Frozen;
using System.Globalization;

namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>
/// The countries and their spellings. This table only identifies the country of a text; classifier country decides which countries may be used.
/// </summary>
public static class Countries
{
    // Common spellings that ISO 3166-1 does not have: former and everyday English names, and codes that ISO has withdrawn or that are in private use.
    private static readonly (string Text, string Alpha2)[] OtherSpellings =
    [
        ("QZZ", "XK"), ("ROM", "RO"), ("Britain", "GB"), ("Great Britain", "GB"), ("United Kingdom of Great Britain and Northern Ireland", "GB"),
        ("England", "GB"), ("Scotland", "GB"), ("Wales", "GB"), ("Northern Ireland", "GB"), ("United States of America", "US"), ("Russia", "RU"),
        ("Turkey", "TR"), ("Turkiye", "TR"), ("Ivory Coast", "CI"), ("Cote d'Ivoire", "CI"), ("Czech Republic", "CZ"), ("Cape Verde", "CV"),
        ("Swaziland", "SZ"), ("Macedonia", "MK"), ("Burma", "MM"), ("East Timor", "TL"), ("Brunei", "BN"), ("Viet Nam", "VN"),
        ("Lao People's Democratic Republic", "LA"), ("Syrian Arab Republic", "SY"), ("Palestine", "PS"), ("Vatican City", "VA"),
        ("Holy See", "VA"), ("Vatican", "VA"), ("Macau", "MO"), ("Micronesia", "FM"), ("Republic of the Congo", "CG"),
        ("Democratic Republic of the Congo", "CD"), ("DR Congo", "CD"), ("Congo-Brazzaville", "CG"), ("Congo-Kinshasa", "CD"),
        ("Korea, Republic of", "KR"), ("Republic of Korea", "KR"), ("Korea, Democratic People's Republic of", "KP"),
        ("Bolivia, Plurinational State of", "BO"), ("Iran, Islamic Republic of", "IR"), ("Venezuela, Bolivarian Republic of", "VE"),
        ("Tanzania, United Republic of", "TZ"), ("Moldova, Republic of", "MD"), ("Taiwan, Province of China", "TW"), ("Curacao", "CW"),
        ("Reunion", "RE"), ("Aland Islands", "AX"), ("Saint Barthelemy", "BL"), ("Saint Martin", "MF"), ("Sint Maarten", "SX"),
        ("Falkland Islands", "FK"), ("British Virgin Islands", "VG"), ("US Virgin Islands", "VI"), ("U.S. Virgin Islands", "VI"),
        ("Saint Helena", "SH"), ("The Bahamas", "BS"), ("The Gambia", "GM"), ("The Netherlands", "NL"), ("Holland", "NL"),
        ("Hong Kong SAR", "HK"), ("UAE", "AE"), ("UK", "GB"),
    ];

    /// <summary>All countries, ordered by alpha-2 code.</summary>
    public static IReadOnlyList<Country> All { get; } = [.. Read()];

    private static readonly FrozenDictionary<string, Country> ByAlpha2 = All.ToFrozenDictionary(one => one.Alpha2, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Country> ByAlpha3 = All.ToFrozenDictionary(one => one.Alpha3, StringComparer.Ordinal);
    private static readonly FrozenDictionary<int, Country> ByNumeric = All.ToFrozenDictionary(one => one.Numeric);
    private static readonly FrozenDictionary<string, Country> ByText = All
        .SelectMany(one => new (string Text, Country One)[] { (one.Alpha2, one), (one.Alpha3, one), (one.Name, one) })
        .Concat(OtherSpellings.Select(one => (one.Text, One: ByAlpha2[one.Alpha2])))
        .ToFrozenDictionary(pair => pair.Text, pair => pair.One, StringComparer.OrdinalIgnoreCase);

    /// <summary>All texts that mean a country: codes, names and other spellings.</summary>
    public static IEnumerable<KeyValuePair<string, Country>> Spellings => ByText;

    /// <summary>Returns the country of an upper-case alpha-2 code; null if there is none.</summary>
    public static Country? OfAlpha2(string code) => ByAlpha2.GetValueOrDefault(code);

    /// <summary>Returns the country of an upper-case alpha-3 code; null if there is none.</summary>
    public static Country? OfAlpha3(string code) => ByAlpha3.GetValueOrDefault(code);

    /// <summary>Returns the country of a numeric code; null if there is none.</summary>
    public static Country? OfNumeric(int code) => ByNumeric.GetValueOrDefault(code);

    /// <summary>Returns the country that a text means: an alpha code or an English name, in any letter case; null if it means none.</summary>
    public static Country? FromText(string text) => ByText.GetValueOrDefault(text.Trim());

    // A name that contains a comma is quoted. The name is the last column, so splitting the columns before it is safe.
    private static IEnumerable<Country> Read()
    {
        using var reader = new StreamReader(
            typeof(Countries).Assembly.GetManifestResourceStream("Onboarding.Domain.ReferenceData.Contracts.countries.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var row = line.Split(',', 5);
            yield return new(
                row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture), row[3] is { Length: > 0 } code ? code : null, row[4].Trim('"'));
        }
    }
}
