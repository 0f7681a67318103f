using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// Maps the country codes of this dialect: ISO 3166-1 alpha-3 in upper case, with QZZ for Kosovo and ROM for Romania (E8). ROU is accepted too,
/// because it is the ISO code. The rule is published for nationality; the service applies it to addresses and birthCountry too.
/// </summary>
internal static class EnfuceCountries
{
    private const string KosovoAlpha2 = "XK";
    private const string KosovoCode = "QZZ";
    private const string RomaniaAlpha2 = "RO";
    private const string RomaniaCode = "ROM";

    /// <summary>Returns the alpha-2 code of the country with a code; null if there is none.</summary>
    public static string? Alpha2(string code) => code switch
    {
        KosovoCode => KosovoAlpha2,
        RomaniaCode => RomaniaAlpha2,
        _ => Countries.OfAlpha3(code)?.Alpha2 is { } alpha2 && alpha2 != KosovoAlpha2 ? alpha2 : null,
    };

    /// <summary>Returns whether a code is that of a country.</summary>
    public static bool Has(string code) => Alpha2(code) is not null;

    /// <summary>Returns this dialect's code of a country that another dialect stored.</summary>
    public static string? CodeOf(string? alpha2) => alpha2 switch
    {
        null => null,
        KosovoAlpha2 => KosovoCode,
        _ => Countries.OfAlpha2(alpha2)?.Alpha3,
    };
}
