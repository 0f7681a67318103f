using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Common;

/// <summary>
/// The characters that a text of a request may have: the same rules for every API, the command line and imports. Three kinds of texts have stricter
/// rules each: a text of several lines, a text of one line, an identifier. Invisible characters are kept in texts, ignored where names are compared
/// (<see cref="NameFolding"/>), and rejected in identifiers, where two of them would look alike.
/// </summary>
public static class TextRules
{
    private const char FirstPrintable = ' ';
    private const char LastPrintable = '~';

    /// <summary>
    /// Returns whether a text has no visible character: null, empty, or only blanks and invisible characters. Such a text counts as missing.
    /// </summary>
    public static bool IsBlank([NotNullWhen(false)] string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (text[0] is > FirstPrintable and <= LastPrintable)
        {
            return false;
        }

        foreach (var one in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(one) && !IsInvisible(one))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Returns whether a text of several lines can be stored: no control characters but tab and line breaks, no replacement character (U+FFFD, which
    /// marks a text that was decoded wrongly), no noncharacters and no lone surrogates.
    /// </summary>
    public static bool IsText(string text) => IsMadeOf(text, one => IsAllowed(one) || one.Value is '\t' or '\n' or '\r');

    /// <summary>Returns whether a text of one line can be stored: as <see cref="IsText"/>, without tabs, carriage returns and line feeds.</summary>
    public static bool IsLine(string text) => IsMadeOf(text, IsAllowed);

    /// <summary>
    /// Returns whether a text can be an identifier, a number, an address or a name of a user: one line without invisible characters.
    /// </summary>
    public static bool IsIdentifier(string text) => IsMadeOf(text, one => IsAllowed(one) && !IsLineBreak(one) && !IsInvisible(one));

    /// <summary>
    /// Returns the form in which identifiers and names of users are compared (Unicode NFC): an accented letter is the same text as one code point and
    /// as a letter with an accent.
    /// </summary>
    public static string Normalize(string text) => Ascii.IsValid(text) || !IsText(text) ? text : text.Normalize(NormalizationForm.FormC);

    /// <summary>
    /// Returns whether a character cannot be seen: a format character (soft hyphen, zero-width and direction characters), a filler, the blank Braille
    /// pattern, or a variation selector. Blanks are not invisible.
    /// </summary>
    public static bool IsInvisible(Rune one) => one.Value > LastPrintable && (Rune.GetUnicodeCategory(one) == UnicodeCategory.Format || one.Value
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2065 or 0x2800 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF));

    private static bool IsMadeOf(string text, Func<Rune, bool> isAllowed)
    {
        // Nearly every text is plain, and a file in Base64 is long.
        if (text.AsSpan().IndexOfAnyExceptInRange(FirstPrintable, LastPrintable) < 0)
        {
            return true;
        }

        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var one, out var length) != System.Buffers.OperationStatus.Done || !isAllowed(one))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    private static bool IsAllowed(Rune one) =>
        !Rune.IsControl(one) && one.Value != 0xFFFD && (one.Value & 0xFFFE) != 0xFFFE && one.Value is not (>= 0xFDD0 and <= 0xFDEF);

    private static bool IsLineBreak(Rune one) => Rune.GetUnicodeCategory(one) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
