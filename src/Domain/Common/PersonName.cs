using System.Text;

namespace Onboarding.Domain.Common;

/// <summary>
/// Compares names of persons, as four eyes do. Letter case, surrounding and repeated blanks, the Unicode form (NFKC, Unicode Standard Annex 15) and
/// invisible characters (<see cref="TextRules.IsInvisible"/>) do not distinguish persons.
/// </summary>
public static class PersonName
{
    /// <summary>Returns whether two names are one person's. Null is not a name.</summary>
    public static bool AreSame(string? one, string? other) => one is not null && other is not null && Fold(one) == Fold(other);

    /// <summary>Returns the text by which names are compared. It is not for display.</summary>
    public static string Fold(string name)
    {
        // Runes replace half a surrogate pair, which cannot be normalised.
        var shown = Shown(string.Concat(name.EnumerateRunes().Select(rune => rune.ToString())).Normalize(NormalizationForm.FormKC));
        return string.Join(
            ' ', shown.ToUpperInvariant().Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!TextRules.IsInvisible(rune))
            {
                shown.Append(rune.ToString());
            }
        }

        // The characters on both sides of a hidden character may compose now.
        return shown.ToString().Normalize(NormalizationForm.FormKC);
    }
}
