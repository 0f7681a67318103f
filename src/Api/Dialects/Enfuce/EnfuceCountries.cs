using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// The country codes of this dialect: ISO 3166-1 alpha-3 in capitals, and QZZ for Kosovo and ROM for Romania (E8); ROU is taken too, as ISO's own code. The
/// rule is published for nationality; address and birthCountry follow it.
/// </summary>
internal static class EnfuceCountries
{
    private const string Kosovo = "XK";
    private const string KosovoHere = "QZZ";
    private const string Romania = "RO";
    private const string RomaniaHere = "ROM";

    /// <summary>The alpha-2 code of the country that a code means; nothing if it means none.</summary>
    public static string? Alpha2(string code) => code switch
    {
        KosovoHere => Kosovo,
        RomaniaHere => Romania,
        _ => Countries.OfAlpha3(code)?.Alpha2 is { } alpha2 && alpha2 != Kosovo ? alpha2 : null,
    };

    /// <summary>Whether a code means a country.</summary>
    public static bool Has(string code) => Alpha2(code) is not null;

    /// <summary>The code by which a country is shown that another dialect stated.</summary>
    public static string? Shown(string? alpha2) => alpha2 switch
    {
        null => null,
        Kosovo => KosovoHere,
        _ => Countries.OfAlpha2(alpha2)?.Alpha3,
    };
}
