using System.Text.RegularExpressions;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>Long legal forms that were typed with a blank too many or too few: "LIM ITED", "TRADINGCORPORATION".</summary>
internal static partial class LegalFormSpelling
{
    /// <summary>Returns the name with the blanks where they belong.</summary>
    public static string Corrected(string name) =>
        WithoutBlank().Replace(WithBlank().Replace(name, form => form.Value.Replace(" ", string.Empty, StringComparison.Ordinal)), " $1");

    [GeneratedRegex(
        @"\b(?:l imited|li mited|lim ited|limi ted|limit ed|limite d|c ompany|co mpany|com pany|comp any|compa ny|compan y|"
        + @"cor poration|corp oration|corpo ration|corpor ation|corpora tion|corporat ion)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithBlank();

    // After three letters or more, so that "unlimited" and "accompany" stay words.
    [GeneratedRegex(@"(?<=\p{L}{3})(limited|company|corporation|ltda)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutBlank();
}
