using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Common;

/// <summary>
/// Compares names of persons, as four eyes do. Letter case, surrounding and repeated blanks, the Unicode form (NFKC, Unicode Standard Annex 15) and
/// characters that are not shown (format characters and variation selectors) do not distinguish persons.
/// </summary>
public static class PersonName
{
    /// <summary>Returns whether two names are one person's. Null is no name.</summary>
    public static bool AreSame(string? one, string? other) => one is not null && other is not null && Fold(one) == Fold(other);

    /// <summary>Returns the text by which names are compared. It is not for display.</summary>
    public static string Fold(string name)
    {
        // Runes replace half a surrogate pair, which cannot be normalised.
        var shown = Shown(string.Concat(name.EnumerateRunes().Select(rune => rune.ToString())).Normalize(NormalizationForm.FormKC));
        return string.Join(' ', shown.ToUpperInvariant().Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsHidden(rune))
            {
                shown.Append(rune.ToString());
            }
        }

        // What stood on both sides of a hidden character may compose now.
        return shown.ToString().Normalize(NormalizationForm.FormKC);
    }

    // The combining grapheme joiner, the fillers of Hangul and the variation selectors are not of the category Format, but are not shown either.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
