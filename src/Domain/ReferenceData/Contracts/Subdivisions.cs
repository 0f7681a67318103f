using System.Collections.Frozen;

namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>The subdivisions of countries (ISO 3166-2).</summary>
public static class Subdivisions
{
    // Digits and letters count from 1, so that 1 and 01 differ. With four characters the id stays below 2^31 for every country.
    private const int Base = 37;
    private const int MaxLength = 4;

    private static readonly FrozenDictionary<string, Subdivision[]> ByCountry = Read().GroupBy(one => one.Country.Alpha2)
        .ToFrozenDictionary(group => group.Key, group => group.OrderBy(one => one.Code, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<int, Subdivision> ById = ByCountry.Values.SelectMany(parts => parts).ToFrozenDictionary(one => one.Id);

    /// <summary>All subdivisions, ordered by code.</summary>
    public static IReadOnlyList<Subdivision> All { get; } = [.. ById.Values.OrderBy(one => one.Code, StringComparer.Ordinal)];

    /// <summary>Returns the subdivisions of a country, ordered by code; empty if ISO lists none.</summary>
    public static IReadOnlyList<Subdivision> Of(Country country) => ByCountry.GetValueOrDefault(country.Alpha2) ?? [];

    /// <summary>Returns the subdivision of an id; null if there is none.</summary>
    public static Subdivision? Find(int id) => ById.GetValueOrDefault(id);

    private static int IdOf(Country country, ReadOnlySpan<char> part)
    {
        var id = 0;
        foreach (var letter in part)
        {
            id = (id * Base) + (char.IsAsciiDigit(letter) ? letter - '0' + 1 : letter - 'A' + 11);
        }

        return (country.Numeric * Base * Base * Base * Base) + (
            part.Length <= MaxLength ? id : throw new InvalidOperationException($"{part} is too long."));
    }

    // A name that contains a comma is quoted. The name is the last column and no column before it is quoted, so splitting at commas is safe.
    private static IEnumerable<Subdivision> Read()
    {
        using var reader = new StreamReader(
            typeof(Subdivisions).Assembly.GetManifestResourceStream("Onboarding.Domain.ReferenceData.Contracts.subdivisions.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var row = line.Split(',', 3);
            var country = Countries.OfAlpha2(row[1])!;
            yield return new(
                IdOf(country, row[0].AsSpan(row[1].Length + 1)), row[0], country, row[2].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal));
        }
    }
}
