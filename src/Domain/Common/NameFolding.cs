using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Common;

/// <summary>
/// Folds names for comparison: search, duplicates and screening fold with this one function, so that they agree. Two spellings of a name that differ
/// only in case, accents, width, letters that Unicode does not decompose (ł, ø, ß …), apostrophes, hyphens, blanks or invisible characters have the
/// same words.
/// </summary>
public static class NameFolding
{
    /// <summary>The version of the folding. It rises with each change of the results, so that stored keys of an older version are rebuilt.</summary>
    public const int Version = 2;

    /// <summary>The greatest length of a word, in UTF-16 code units; a longer one is cut.</summary>
    public const int WordMaxLength = 64;

    // Letters without a canonical or compatibility decomposition, each with its folded form, in both cases.
    private static readonly FrozenDictionary<char, string> Letters =
        ("łL ŁL øO ØO đD ĐD ðD ÐD þTH ÞTH ßSS ẞSS æAE ÆAE œOE ŒOE ıI ŋN ŊN ħH ĦH ŧT "
            + "ŦT ĸK ƒF ƑF əE ƏE ɓB ƁB ɗD ƊD ƙK ƘK ƴY ƳY ȷJ ǝE ƎE ɔO ƆO ɛE ƐE ɩI ƖI")
        .Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1..]);

    private const char Apostrophe = '\'';
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋ՚՝׳Ꞌꞌ᾽᾿῾＇");

    // Joins and separates as a hyphen does, beside every dash of Unicode: the minus, the hyphen bullet, and the points inside words (Catalan
    // "Gal·la").
    private static readonly SearchValues<char> OtherHyphens = SearchValues.Create("−⁃·‧・･");

    /// <summary>
    /// Returns the words of a name as they are stored, each once, in the order of the name. A word with an apostrophe or a hyphen is there as a whole
    /// and by its parts, so that "O’Brien" is found as OBRIEN and BRIEN, "Anne-Marie" as ANNEMARIE, ANNE and MARIE. A single letter also stands
    /// together with the next word: "O Brien" is found as OBRIEN too.
    /// </summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var (words, split) = (new List<string>(), Split(name));
        for (var i = 0; i < split.Count; i++)
        {
            var parts = split[i];
            if (parts.Count > 1)
            {
                Add(words, string.Concat(parts));
            }

            parts.ForEach(part => Add(words, part));
            if (parts is [{ Length: 1 } letter] && i + 1 < split.Count)
            {
                Add(words, letter + string.Concat(split[i + 1]));
            }
        }

        return words;
    }

    /// <summary>
    /// Returns the form in which whole names are compared: the words of the name without repetition, in the order of the alphabet, so that the order
    /// in which a name is written does not matter. Empty if the name has no visible letter.
    /// </summary>
    public static string Key(string name) =>
        string.Join(' ', Split(name).Select(word => string.Concat(word)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>
    /// Returns the words that a search for the text requires, each once: an apostrophe joins what it stands between, a hyphen separates it.
    /// </summary>
    public static IReadOnlyList<string> Sought(string text)
    {
        var words = new List<string>();
        Split(WithoutApostrophes(text)).ForEach(parts => parts.ForEach(part => Add(words, part)));
        return words;
    }

    private static void Add(List<string> words, string word)
    {
        word = Cut(word);
        if (!words.Contains(word))
        {
            words.Add(word);
        }
    }

    private static string Cut(string word) =>
        word.Length <= WordMaxLength ? word : word[..(char.IsHighSurrogate(word[WordMaxLength - 1]) ? WordMaxLength - 1 : WordMaxLength)];

    private static string WithoutApostrophes(string text) =>
        text.AsSpan().IndexOfAny(Apostrophes) < 0 ? text : string.Concat(text.Where(letter => !Apostrophes.Contains(letter)));

    // Before decomposition, which turns some of them into a blank with an accent.
    private static string WithPlainApostrophes(string text) =>
        text.AsSpan().IndexOfAny(Apostrophes) < 0 ? text : string.Concat(text.Select(letter => Apostrophes.Contains(letter) ? Apostrophe : letter));

    // The words of a text, each as the parts between its apostrophes and hyphens.
    private static List<List<string>> Split(string text)
    {
        var (words, parts, part) = (new List<List<string>>(), new List<string>(), new StringBuilder());
        foreach (var one in Decomposed(WithPlainApostrophes(text)).EnumerateRunes())
        {
            if (one.IsBmp && Letters.TryGetValue((char)one.Value, out var folded))
            {
                part.Append(folded);
            }
            else if (IsHyphen(one) || (one.IsBmp && Apostrophes.Contains((char)one.Value)))
            {
                EndPart();
            }
            else if (TextRules.IsInvisible(one) || IsAccent(one.Value) || one == Rune.ReplacementChar)
            {
                // Accents, invisible characters and replacement characters inside a word are ignored.
            }
            else if (
                Rune.IsLetterOrDigit(one) || Rune.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                part.Append(Rune.ToUpperInvariant(one).ToString());
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

    private static bool IsHyphen(Rune one) =>
        Rune.GetUnicodeCategory(one) == UnicodeCategory.DashPunctuation || (one.IsBmp && OtherHyphens.Contains((char)one.Value));

    // The accents of Latin, Greek and Cyrillic, the points of Hebrew and the vowel signs of Arabic. Marks of other scripts tell words apart and stay.
    private static bool IsAccent(int letter) => letter
        is (>= 0x0300 and <= 0x036F) or (>= 0x0483 and <= 0x0489) or (>= 0x0591 and <= 0x05C7) or (>= 0x0610 and <= 0x061A)
        or (>= 0x064B and <= 0x065F) or 0x0640 or 0x0670 or (>= 0x06D6 and <= 0x06ED) or (>= 0x1AB0 and <= 0x1AFF)
        or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F);

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
