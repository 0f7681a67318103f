using System.Globalization;
using System.Text;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>The form in which names are searched: upper case without accents, one space between words; the same on every database.</summary>
internal static class NameKey
{
    /// <summary>The greatest length of a key; a longer name is searched by its beginning.</summary>
    public const int MaxLength = 256;

    /// <summary>Returns the key of a name.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in Ascii.IsValid(name) ? name : Decomposed(name))
        {
            if (char.IsWhiteSpace(letter))
            {
                if (key.Length > 0 && key[^1] != ' ')
                {
                    key.Append(' ');
                }
            }
            else if (char.IsAscii(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(char.ToUpperInvariant(letter));
            }
        }

        return key.ToString(0, Math.Min(key.Length, MaxLength)).TrimEnd();
    }

    // A text with a noncharacter (U+FFFE) cannot be normalised; it is searched with its accents.
    private static string Decomposed(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
