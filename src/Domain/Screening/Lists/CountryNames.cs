using System.Collections.Frozen;
using System.Text;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Screening.Lists;

/// <summary>
/// The names of countries on lists: all spellings of <see cref="Countries"/>, with any punctuation, and further English names.
/// </summary>
public static class CountryNames
{
    private const string OtherNames =
        "AE=dubai;AF=islamic republic of afghanistan;BA=bosnia;CG=congo republic of the;CN=people s republic of china|prc;"
        + "EG=arab republic of egypt;IM=man isle of;IR=islamic republic of iran;KG=kyrgyz republic;KN=st kitts and nevis;"
        + "KP=korea north|democratic people s republic of korea|dprk;KR=korea south;LC=st lucia;LY=state of libya;"
        + "MD=republic of moldova;MK=the republic of north macedonia|macedonia the former yugoslav republic of;"
        + "PH=the philippines|republic of the philippines;RS=republic of serbia|yugoslavia|serbia and montenegro;RU=soviet union|ussr;"
        + "SA=kingdom of saudi arabia;SD=the sudan;SK=slovak republic;TZ=united republic of tanzania;US=usa;"
        + "VC=st vincent and the grenadines;VE=bolivarian republic of venezuela;XK=kosovo|republic of kosovo;YE=republic of yemen;";

    private static readonly FrozenDictionary<string, string> Codes = Countries.Spellings
        .Select(spelling => (Name: Folded(spelling.Key), Code: spelling.Value.Alpha2))
        .Concat(OtherNames.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => line[3..].Split('|').Select(name => (Name: name, Code: line[..2]))))
        .DistinctBy(pair => pair.Name).ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    /// <summary>Returns the alpha-2 code of a name or code; null if it is unknown, as the code <c>00</c> of EU lists is.</summary>
    public static string? CodeOf(string? name) => string.IsNullOrWhiteSpace(name) ? null : Codes.GetValueOrDefault(Folded(name));

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetter(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (!char.IsLetter(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark
                && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
