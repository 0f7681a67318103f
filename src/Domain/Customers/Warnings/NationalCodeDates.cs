using System.Collections.Frozen;
using System.Globalization;

namespace Onboarding.Domain.Customers.Warnings;

/// <summary>
/// The dates of birth that personal codes of some countries contain. Only the form is read, not the check digit: the codes of test systems have wrong
/// ones. A code without a date, such as a Latvian one since 2017, gives none.
/// </summary>
public static class NationalCodeDates
{
    private static readonly FrozenDictionary<string, Func<string, IEnumerable<DateOnly>>> Countries =
        new Dictionary<string, Func<string, IEnumerable<DateOnly>>>
        {
            ["LT"] = OfBaltic,
            ["EE"] = OfBaltic,
            ["LV"] = OfLatvia,
            ["PL"] = OfPoland,
            ["FI"] = OfFinland,
            ["SE"] = OfSweden,
            ["DK"] = OfDenmark,
            ["NO"] = OfNorway,
            ["BG"] = OfBulgaria,
            ["RO"] = OfRomania,
            ["CZ"] = OfCzechia,
            ["SK"] = OfCzechia,
        }.ToFrozenDictionary();

    /// <summary>
    /// Returns the dates of birth that a code may mean: none if the country or the form is not known, several if the code does not determine the
    /// century.
    /// </summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="code">The code as sent.</param>
    public static IReadOnlyList<DateOnly> Of(string country, string code) =>
        Countries.TryGetValue(country, out var read) ? [.. read(code.Trim())] : [];

    // Lithuania and Estonia: century and sex, YYMMDD, four digits.
    private static IEnumerable<DateOnly> OfBaltic(string code) => IsDigits(code, 11) && code[0] is >= '1' and <= '8'
        ? Date(1800 + (100 * ((code[0] - '1') / 2)) + Number(code, 1), Number(code, 3), Number(code, 5))
        : [];

    // Latvia until 2017: DDMMYY, a hyphen, the century, four digits.
    private static IEnumerable<DateOnly> OfLatvia(string code)
    {
        var plain = code.Replace("-", "", StringComparison.Ordinal);
        return IsDigits(plain, 11) && plain[6] is >= '0' and <= '2'
            ? Date(1800 + (100 * (plain[6] - '0')) + Number(plain, 4), Number(plain, 2), Number(plain, 0))
            : [];
    }

    // Poland (PESEL): YYMMDD with the century in the month, five digits.
    private static IEnumerable<DateOnly> OfPoland(string code)
    {
        if (!IsDigits(code, 11))
        {
            return [];
        }

        var month = Number(code, 2);
        int[] centuries = [1900, 2000, 2100, 2200, 1800];
        return Date(centuries[month / 20] + Number(code, 0), month % 20, Number(code, 4));
    }

    // Finland: DDMMYY, a sign for the century, three digits, a check character.
    private static IEnumerable<DateOnly> OfFinland(string code)
    {
        int? century = code.Length != 11 ? null : code[6] switch
        {
            '+' => 1800,
            '-' or (>= 'U' and <= 'Y') => 1900,
            >= 'A' and <= 'F' => 2000,
            _ => null,
        };
        return century is { } known && IsDigits(code[..6], 6) && IsDigits(code[7..10], 3)
            ? Date(known + Number(code, 4), Number(code, 2), Number(code, 0))
            : [];
    }

    // Sweden: YYYYMMDD or YYMMDD, four digits. A co-ordination number has 60 added to the day. Without the century it may be any.
    private static readonly int[] Centuries = [1800, 1900, 2000];

    private static IEnumerable<DateOnly> OfSweden(string code)
    {
        var plain = code.Replace("-", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal);
        return IsDigits(plain, 12) ? Date(int.Parse(plain[..4], CultureInfo.InvariantCulture), Number(plain, 4), Number(plain, 6) % 60)
            : IsDigits(plain, 10) ? Centuries.SelectMany(
                century => Date(century + Number(plain, 0), Number(plain, 2), Number(plain, 4) % 60))
            : [];
    }

    // Denmark (CPR): DDMMYY, four digits, the first of which determines the century together with the year.
    private static IEnumerable<DateOnly> OfDenmark(string code)
    {
        var plain = code.Replace("-", "", StringComparison.Ordinal);
        if (!IsDigits(plain, 10))
        {
            return [];
        }

        var year = Number(plain, 4);
        var century = plain[6] switch
        {
            <= '3' => 1900,
            '4' or '9' => year <= 36 ? 2000 : 1900,
            _ => year <= 57 ? 2000 : 1800,
        };
        return Date(century + year, Number(plain, 2), Number(plain, 0) % 60);
    }

    // Norway: DDMMYY, an individual number of three digits that determines the century, two check digits. D-numbers have 40 added to the day,
    // H-numbers to the month.
    private static IEnumerable<DateOnly> OfNorway(string code)
    {
        if (!IsDigits(code, 11))
        {
            return [];
        }

        var (year, individual) = (Number(code, 4), int.Parse(code[6..9], CultureInfo.InvariantCulture));
        int? century = individual switch
        {
            < 500 => 1900,
            < 750 when year >= 54 => 1800,
            _ when year < 40 => 2000,
            >= 900 => 1900,
            _ => null,
        };
        return century is { } known ? Date(known + year, Number(code, 2) % 40, Number(code, 0) % 40) : [];
    }

    // Bulgaria (EGN): YYMMDD with the century in the month, four digits.
    private static IEnumerable<DateOnly> OfBulgaria(string code)
    {
        if (!IsDigits(code, 10))
        {
            return [];
        }

        var month = Number(code, 2);
        return month > 52 ? [] : Date(
            (month > 40 ? 2000 : month > 20 ? 1800 : 1900) + Number(code, 0),
            month > 40 ? month - 40 : month > 20 ? month - 20 : month,
            Number(code, 4));
    }

    // Romania (CNP): century and sex, YYMMDD, six digits. Residents and foreigners have no century.
    private static IEnumerable<DateOnly> OfRomania(string code)
    {
        if (!IsDigits(code, 13))
        {
            return [];
        }

        int[] centuries = code[0] switch
        {
            '1' or '2' => [1900],
            '3' or '4' => [1800],
            '5' or '6' => [2000],
            >= '7' => [1900, 2000],
            _ => [],
        };
        return centuries.SelectMany(century => Date(century + Number(code, 1), Number(code, 3), Number(code, 5)));
    }

    // Czechia and Slovakia: YYMMDD with 50 added to the month for women and 20 for a full series, three digits until 1953, four since.
    private static IEnumerable<DateOnly> OfCzechia(string code)
    {
        var plain = code.Replace("/", "", StringComparison.Ordinal);
        if (!IsDigits(plain, 9) && !IsDigits(plain, 10))
        {
            return [];
        }

        var year = Number(plain, 0);
        var century = plain.Length == 9 ? (year < 54 ? 1900 : 1800) : year < 54 ? 2000 : 1900;
        return Date(century + year, Number(plain, 2) % 50 % 20, Number(plain, 4));
    }

    private static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);

    private static int Number(string code, int at) => ((code[at] - '0') * 10) + (code[at + 1] - '0');

    private static IEnumerable<DateOnly> Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? [new DateOnly(year, month, day)] : [];
}
