using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>Splits a name into words, in their own script.</summary>
internal static class NameTokens
{
    /// <summary>
    /// Returns the words. Apostrophes are removed, all other signs separate words. In the name of an organisation, single letters with full stops
    /// ("A.B.C.") are one word.
    /// </summary>
    public static List<string> Of(string name, bool joinsAbbreviations)
    {
        var text = Normalized(name);
        var tokens = new List<string>();
        foreach (var chunk in text.Replace("%", " percent", StringComparison.Ordinal).Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = Pieces(chunk);
            if (joinsAbbreviations && pieces.Count > 1 && chunk.Contains('.', StringComparison.Ordinal)
                && pieces.All(piece => piece.Length == 1 || piece == pieces[^1] && piece.Length <= 2))
            {
                tokens.Add(string.Concat(pieces));
            }
            else
            {
                tokens.AddRange(pieces);
            }
        }

        return joinsAbbreviations ? JoinedLetters(tokens) : tokens;
    }

    /// <summary>Returns the script of a word, by its first letter.</summary>
    public static PartScript ScriptOf(string token)
    {
        foreach (var letter in token)
        {
            switch (letter)
            {
                case >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC':
                    return PartScript.Consonants;
                case >= '\uAC00' and <= '\uD7AF' or >= '\u1100' and <= '\u11FF':
                    return PartScript.Hangul;
                case >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF':
                    return PartScript.Han;
                case >= '\u3040' and <= '\u30FF' or >= '\u31F0' and <= '\u31FF':
                    return PartScript.Kana;
                default:
                    if (char.IsLetter(letter))
                    {
                        return PartScript.Alphabet;
                    }

                    break;
            }
        }

        return PartScript.Alphabet;
    }

    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\u00A0', ',', ';', '"', '(', ')', '[', ']', '{', '}', '/', '\\', '|', ':',
        '·', '・', '،', '«', '»', '“', '”', '„', '!', '?', '*', '#', '_', '=', '~', '^', '<', '>', '、', '。'];

    // Joins single letters in a row: "L L C" is one abbreviation.
    private static List<string> JoinedLetters(List<string> tokens)
    {
        var joined = new List<string>();
        for (var at = 0; at < tokens.Count;)
        {
            var end = at;
            while (end < tokens.Count && tokens[end].Length == 1 && char.IsAsciiLetter(tokens[end][0]))
            {
                end++;
            }

            if (end - at >= 2)
            {
                joined.Add(string.Concat(tokens.Skip(at).Take(end - at)));
                at = end;
            }
            else
            {
                joined.Add(tokens[at]);
                at++;
            }
        }

        return joined;
    }

    private static List<string> Pieces(string chunk)
    {
        var (pieces, piece) = (new List<string>(), new StringBuilder());
        foreach (var letter in chunk)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)
                || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                piece.Append(letter);
            }
            else if (letter == '&' || letter == '+')
            {
                End();
                pieces.Add("and");
            }
            else if (!IsApostrophe(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format
                && char.GetUnicodeCategory(letter) != UnicodeCategory.ModifierLetter)
            {
                End();
            }
        }

        End();
        return pieces;

        void End()
        {
            if (piece.Length > 0)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
        }
    }

    private static bool IsApostrophe(char letter) =>
        letter is '\'' or '`' or '´' or '‘' or '’' or '‛' or '′' or 'ʹ' or 'ʻ' or 'ʼ' or 'ʽ' or 'ʾ' or 'ʿ' or 'ˈ' or '׳' or '＇';

    private static string Normalized(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
