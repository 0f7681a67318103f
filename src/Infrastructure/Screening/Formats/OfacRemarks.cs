using System.Globalization;
using System.Text.RegularExpressions;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>
/// Reads the facts in OFAC's remarks, which have a notation of their own: <c>DOB 14 Jun 1975; alt. DOB circa 1974; POB Tehran, Iran; nationality
/// Iran; Gender Male; Passport A1 (Iran); a.k.a. 'X'</c>.
/// </summary>
internal sealed partial class OfacRemarks
{
    public List<BirthPeriod> BirthDates { get; } = [];

    public List<string> Countries { get; } = [];

    public List<ListedIdentifier> Identifiers { get; } = [];

    public List<string> WeakAliases { get; } = [];

    public string? Gender { get; private set; }

    public static OfacRemarks Read(string remarks)
    {
        var read = new OfacRemarks();
        foreach (var item in remarks.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            read.Add(Alternative().Replace(item, string.Empty).TrimEnd('.').Trim());
        }

        return read;
    }

    private void Add(string item)
    {
        if (item.StartsWith("DOB ", StringComparison.Ordinal))
        {
            AddIfKnown(BirthDates, EnglishDates.Read(item[4..]));
        }
        else if (item.StartsWith("POB ", StringComparison.Ordinal))
        {
            AddIfKnown(Countries, CountryNames.CodeOf(item[4..].Split(',')[^1]));
        }
        else if (item.StartsWith("nationality ", StringComparison.Ordinal) || item.StartsWith("citizen ", StringComparison.Ordinal))
        {
            AddIfKnown(Countries, CountryNames.CodeOf(item[(item.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        }
        else if (item.StartsWith("Gender ", StringComparison.Ordinal))
        {
            Gender = item[7..].Trim() switch { "Male" => "M", "Female" => "F", _ => Gender };
        }
        else if (Alias().Match(item) is { Success: true } alias)
        {
            WeakAliases.Add(alias.Groups[1].Value);
        }
        else if (Number().Match(item) is { Success: true } number)
        {
            Identifiers.Add(new ListedIdentifier(number.Groups["type"].Value.Trim(), number.Groups["number"].Value,
                CountryNames.CodeOf(number.Groups["country"].Value)));
        }
    }

    private static void AddIfKnown<T>(List<T> list, T? value)
        where T : class
    {
        if (value is not null)
        {
            list.Add(value);
        }
    }

    [GeneratedRegex(@"^alt\.\s+")]
    private static partial Regex Alternative();

    [GeneratedRegex(@"^a\.k\.a\.\s+'(.+)'$")]
    private static partial Regex Alias();

    [GeneratedRegex(
        @"^(?<type>Passport|National ID No\.|Tax ID No\.|Registration ID|Registration Number|Identification Number|"
        + @"Cedula No\.|NIT #|D\.N\.I\.|C\.U\.R\.P\.|R\.F\.C\.|SSN|Driver's License No\.|Personal ID Card|"
        + @"Birth Certificate Number|Company Number|Commercial Registry Number|Vessel Registration Identification|"
        + @"Aircraft Manufacturer's Serial Number \(MSN\)|Legal Entity Number|SWIFT/BIC|National Foreign ID Number|"
        + @"Residency Number|Travel Document Number|Stateless Person ID Card|Electoral Registry No\.|Trade License No\.|RUC #|"
        + @"C\.U\.I\.T\.|V\.A\.T\. Number|Enterprise Number|Unified Social Credit Code \(USCC\)|Organization Code|"
        + @"Economic Register Number \(CBLS\)|MMSI)\s+(?<number>\S+)(?:\s+\((?<country>[^)]+)\))?")]
    private static partial Regex Number();
}

/// <summary>
/// Dates as English lists write them: <c>14 Jun 1975</c>, <c>Jun 1975</c>, <c>1975</c>, <c>circa 1974</c>, <c>1968 to 1972</c>, <c>1968-1972</c>.
/// </summary>
internal static partial class EnglishDates
{
    private static readonly string[] DayFormats = ["d MMM yyyy", "dd MMM yyyy", "d MMMM yyyy", "yyyy-MM-dd", "dd/MM/yyyy", "MMMM d, yyyy"];
    private static readonly string[] MonthFormats = ["MMM yyyy", "MMMM yyyy", "yyyy-MM"];

    /// <summary>Reads a date; returns null for any other text.</summary>
    public static BirthPeriod? Read(string text)
    {
        var approximate = Circa().IsMatch(text);
        text = Circa().Replace(text, string.Empty).Trim();
        if (Range().Match(text) is { Success: true } range)
        {
            return Read(range.Groups[1].Value) is { } from && Read(range.Groups[2].Value) is { } to && from.From <= to.To
                ? new BirthPeriod(from.From, to.To, approximate)
                : null;
        }

        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new BirthPeriod(day, day, approximate);
        }

        if (DateOnly.TryParseExact(text, MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return BirthPeriod.Month(month.Year, month.Month, approximate);
        }

        return Year().IsMatch(text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? BirthPeriod.Year(year, approximate)
            : null;
    }

    [GeneratedRegex(@"^(circa|approximately|approx\.?|about|c\.)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Circa();

    [GeneratedRegex(@"^(.+?)\s*(?:\bto\b|–|(?<=^\d{4})-(?=\d{4}$))\s*(.+)$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^(1[5-9]|20)\d\d$")]
    private static partial Regex Year();
}
