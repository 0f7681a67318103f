using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Common;

/// <summary>
/// Folds names for comparison: search, duplicates and screening fold with this one function, so that they agree. Two spellings of a name that differ only in
/// case, accents, width, letters that Unicode does not decompose (ł, ø, ß …), apostrophes, hyphens, blanks or invisible characters have the same words.
/// </summary>
public static class NameFolding
{
    /// <summary>The version of the folding. It rises with each change of the results, so that stored keys of an older version are rebuilt.</summary>
    public const int Version = 1;

    /// <summary>The greatest length of a word, in UTF-16 code units; a longer one is cut.</summary>
    public const int WordMaxLength = 64;

    // Letters without a canonical or compatibility decomposition, each with its folded form, in both cases.
    private static readonly FrozenDictionary<char, string> Letters =
        ("łL ŁL øO ØO đD ĐD ðD ÐD þTH ÞTH ßSS ẞSS æAE ÆAE œOE ŒOE ıI ŋN ŊN ħH ĦH ŧT "
            + "ŦT ĸK ƒF ƑF əE ƏE ɓB ƁB ɗD ƊD ƙK ƘK ƴY ƳY ȷJ ǝE ƎE ɔO ƆO ɛE ƐE ɩI ƖI")
        .Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1..]);

    private const char Apostrophe = '\'';
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'`´‘’‚‛′‵ʹʻʼʽˈ՚׳＇");
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑‒–—―−⁃﹘﹣－");

    /// <summary>
    /// Returns the words of a name as they are stored, each once, in the order of the name. A word with an apostrophe or a hyphen is there as a whole and by its
    /// parts, so that "O’Brien" is found as OBRIEN and BRIEN, "Anne-Marie" as ANNEMARIE, ANNE and MARIE.
    /// </summary>
    public static IReadOnlyList<string> Words(string name) => Distinct(Split(name).SelectMany(word => word.Count == 1 ? word : [string.Concat(word), .. word]));

    /// <summary>Returns the words that a search for the text requires, each once: an apostrophe joins what it stands between, a hyphen separates it.</summary>
    public static IReadOnlyList<string> Sought(string text) => Distinct(Split(WithoutApostrophes(text)).SelectMany(word => word));

    private static List<string> Distinct(IEnumerable<string> words) =>
        [.. words.Select(word => word.Length > WordMaxLength ? word[..WordMaxLength] : word).Distinct(StringComparer.Ordinal)];

    private static string WithoutApostrophes(string text) =>
        text.AsSpan().IndexOfAny(Apostrophes) < 0 ? text : string.Concat(text.Where(letter => !Apostrophes.Contains(letter)));

    // Before decomposition, which turns some of them into a blank with an accent.
    private static string WithPlainApostrophes(string text) =>
        text.AsSpan().IndexOfAny(Apostrophes) < 0 ? text : string.Concat(text.Select(letter => Apostrophes.Contains(letter) ? Apostrophe : letter));

    // The words of a text, each as the parts between its apostrophes and hyphens.
    private static List<List<string>> Split(string text)
    {
        var (words, parts, part) = (new List<List<string>>(), new List<string>(), new StringBuilder());
        foreach (var letter in Decomposed(WithPlainApostrophes(text)))
        {
            if (Letters.TryGetValue(letter, out var folded))
            {
                part.Append(folded);
            }
            else if (IsIgnored(letter))
            {
                // Accents and invisible characters inside a word count for nothing.
            }
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                part.Append(char.ToUpperInvariant(letter));
            }
            else if (letter == Apostrophe || Hyphens.Contains(letter))
            {
                EndPart();
            }
            else
            {
                EndWord();
            }
        }

        EndWord();
        return words;

        void EndPart()
        {
            if (part.Length > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        void EndWord()
        {
            EndPart();
            if (parts.Count > 0)
            {
                words.Add(parts);
                parts = [];
            }
        }
    }

    private static bool IsIgnored(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format || letter is '\u3164' or '\u115F' or '\u1160' or '\u2800'
        || IsAccent(letter);

    // The accents of Latin, Greek and Cyrillic, the points of Hebrew and the vowel signs of Arabic. Marks of other scripts tell words apart and stay.
    private static bool IsAccent(char letter) => letter
        is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489') or (>= '\u0591' and <= '\u05C7') or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F')
        or '\u0670' or (>= '\u06D6' and <= '\u06ED') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE20' and <= '\uFE2F');

    // Text with a noncharacter (U+FFFE) or a lone surrogate cannot be decomposed; it is folded without that.
    private static string Decomposed(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
