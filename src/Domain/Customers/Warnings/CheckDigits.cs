namespace Onboarding.Domain.Customers.Warnings;

/// <summary>The check digits of ISO 7064 MOD 97-10, which LEIs (ISO 17442) and IBANs (ISO 13616) have.</summary>
public static class CheckDigits
{
    private const int LeiLength = 20;
    private const int ShortestIban = 15;
    private const int LongestIban = 34;

    /// <summary>Returns whether a text is an LEI: 18 capital letters or digits, and two check digits.</summary>
    public static bool IsLei(string text) =>
        text.Length == LeiLength && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^2]) && Remainder(text) == 1;

    /// <summary>
    /// Returns whether a text has the form of an IBAN: a country, two check digits, and 11 to 30 letters or digits. Blanks do not count.
    /// </summary>
    public static bool LooksLikeIban(string text)
    {
        var plain = WithoutBlanks(text);
        return plain.Length is >= ShortestIban and <= LongestIban
            && char.IsAsciiLetter(plain[0])
            && char.IsAsciiLetter(plain[1])
            && char.IsAsciiDigit(plain[2])
            && char.IsAsciiDigit(plain[3]) && plain.All(char.IsAsciiLetterOrDigit);
    }

    /// <summary>Returns whether the check digits of a text with the form of an IBAN are right.</summary>
    public static bool IsIban(string text)
    {
        var plain = WithoutBlanks(text).ToUpperInvariant();
        return LooksLikeIban(plain) && Remainder(plain[4..] + plain[..4]) == 1;
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    // Letters count as 10 to 35. Anything else has no remainder.
    private static int? Remainder(string text)
    {
        var remainder = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                remainder = ((remainder * 10) + (letter - '0')) % 97;
            }
            else if (char.IsAsciiLetterUpper(letter))
            {
                remainder = ((remainder * 100) + (letter - 'A' + 10)) % 97;
            }
            else
            {
                return null;
            }
        }

        return remainder;
    }
}
