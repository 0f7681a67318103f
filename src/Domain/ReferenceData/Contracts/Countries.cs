using System.Collections.Frozen;
using System.Globalization;

namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>
/// The countries and their spellings. Which of them may be used is for the classifier country to say; this table tells only which country a text means.
/// </summary>
public static class Countries
{
    // What people write and ISO does not: former and everyday English names, and codes that ISO has withdrawn or that are in private use.
    private static readonly (string Text, string Alpha2)[] Also =
    [
        ("QZZ", "XK"), ("ROM", "RO"), ("Britain", "GB"), ("Great Britain", "GB"), ("United Kingdom of Great Britain and Northern Ireland", "GB"), ("England", "GB"),
        ("Scotland", "GB"), ("Wales", "GB"), ("Northern Ireland", "GB"), ("United States of America", "US"), ("Russia", "RU"), ("Turkey", "TR"), ("Turkiye", "TR"),
        ("Ivory Coast", "CI"), ("Cote d'Ivoire", "CI"), ("Czech Republic", "CZ"), ("Cape Verde", "CV"), ("Swaziland", "SZ"), ("Macedonia", "MK"), ("Burma", "MM"),
        ("East Timor", "TL"), ("Brunei", "BN"), ("Viet Nam", "VN"), ("Lao People's Democratic Republic", "LA"), ("Syrian Arab Republic", "SY"),
        ("Palestine", "PS"), ("Vatican City", "VA"), ("Holy See", "VA"), ("Vatican", "VA"), ("Macau", "MO"), ("Micronesia", "FM"), ("Republic of the Congo", "CG"),
        ("Democratic Republic of the Congo", "CD"), ("DR Congo", "CD"), ("Congo-Brazzaville", "CG"), ("Congo-Kinshasa", "CD"), ("Korea, Republic of", "KR"),
        ("Republic of Korea", "KR"), ("Korea, Democratic People's Republic of", "KP"), ("Bolivia, Plurinational State of", "BO"), ("Iran, Islamic Republic of", "IR"),
        ("Venezuela, Bolivarian Republic of", "VE"), ("Tanzania, United Republic of", "TZ"), ("Moldova, Republic of", "MD"), ("Taiwan, Province of China", "TW"),
        ("Curacao", "CW"), ("Reunion", "RE"), ("Aland Islands", "AX"), ("Saint Barthelemy", "BL"), ("Saint Martin", "MF"), ("Sint Maarten", "SX"),
        ("Falkland Islands", "FK"), ("British Virgin Islands", "VG"), ("US Virgin Islands", "VI"), ("U.S. Virgin Islands", "VI"), ("Saint Helena", "SH"),
        ("The Bahamas", "BS"), ("The Gambia", "GM"), ("The Netherlands", "NL"), ("Holland", "NL"), ("Hong Kong SAR", "HK"), ("UAE", "AE"), ("UK", "GB"),
    ];

    /// <summary>Every country, by alpha-2.</summary>
    public static IReadOnlyList<Country> All { get; } = [.. Read()];

    private static readonly FrozenDictionary<string, Country> ByAlpha2 = All.ToFrozenDictionary(one => one.Alpha2, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Country> ByAlpha3 = All.ToFrozenDictionary(one => one.Alpha3, StringComparer.Ordinal);
    private static readonly FrozenDictionary<int, Country> ByNumeric = All.ToFrozenDictionary(one => one.Numeric);
    private static readonly FrozenDictionary<string, Country> ByText = All
        .SelectMany(one => new (string Text, Country One)[] { (one.Alpha2, one), (one.Alpha3, one), (one.Name, one) })
        .Concat(Also.Select(one => (one.Text, One: ByAlpha2[one.Alpha2])))
        .ToFrozenDictionary(pair => pair.Text, pair => pair.One, StringComparer.OrdinalIgnoreCase);

    /// <summary>The country of an alpha-2 code in capitals; nothing if there is none.</summary>
    public static Country? OfAlpha2(string code) => ByAlpha2.GetValueOrDefault(code);

    /// <summary>The country of an alpha-3 code in capitals; nothing if there is none.</summary>
    public static Country? OfAlpha3(string code) => ByAlpha3.GetValueOrDefault(code);

    /// <summary>The country of a numeric code; nothing if there is none.</summary>
    public static Country? OfNumeric(int code) => ByNumeric.GetValueOrDefault(code);

    /// <summary>The country that a text means: either code, or an English name in any case; nothing if it means none.</summary>
    public static Country? Named(string text) => ByText.GetValueOrDefault(text.Trim());

    // Names with a comma are quoted and stand last, so the first columns split plainly.
    private static IEnumerable<Country> Read()
    {
        using var reader = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("Onboarding.Domain.ReferenceData.Contracts.countries.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var row = line.Split(',', 5);
            yield return new(row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture), row[3] is { Length: > 0 } code ? code : null, row[4].Trim('"'));
        }
    }
}
