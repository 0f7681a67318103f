using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Fields;

/// <summary>Formats of texts.</summary>
public static class Formats
{
    /// <summary>The maximum length of a phone number: a plus and 15 digits (ITU-T E.164).</summary>
    public const int PhoneMaxLength = 16;

    /// <summary>The regular expression of such a number, for descriptions.</summary>
    public const string PhonePattern = @"^\+[1-9][0-9]{1,14}$";

    private const int LocalPartMaxLength = 64;
    private const int DomainMaxLength = 255;
    private const int LabelMaxLength = 63;
    private const string LocalPartSymbols = "!#$%&'*+-/=?^_`{|}~";

    /// <summary>
    /// Returns whether a text is a phone number in the format of ITU-T E.164: a plus, a digit from 1 to 9, and 1 to 14 further digits.
    /// </summary>
    public static bool IsPhone(string text) =>
        text.Length is >= 3 and <= PhoneMaxLength
            && text[0] == '+'
            && text[1] is >= '1' and <= '9'
            && text.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>
    /// Returns whether a text is an e-mail address: dot-atoms (RFC 5321) with letters of every script (RFC 6531). Quoted local parts, comments and
    /// address literals are not accepted.
    /// </summary>
    public static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        return TextRules.IsIdentifier(text)
            && at is >= 1 and <= LocalPartMaxLength
            && IsLocalPart(text.AsSpan(0, at))
            && IsDomain(text.AsSpan(at + 1));
    }

    private static bool IsLocalPart(ReadOnlySpan<char> text)
    {
        foreach (var atom in text.Split('.'))
        {
            var part = text[atom];
            if (part.IsEmpty)
            {
                return false;
            }

            foreach (var letter in part)
            {
                if (!char.IsAsciiLetterOrDigit(letter) && !LocalPartSymbols.Contains(letter) && !IsOfAnotherScript(letter))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> text)
    {
        if (text.Length > DomainMaxLength || !text.Contains('.'))
        {
            return false;
        }

        foreach (var one in text.Split('.'))
        {
            var label = text[one];
            if (label.IsEmpty || label.Length > LabelMaxLength || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (var letter in label)
            {
                if (!char.IsAsciiLetterOrDigit(letter) && letter != '-' && !IsOfAnotherScript(letter))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsOfAnotherScript(char letter) =>
        letter > 0x7F && (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || IsMark(letter));

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
