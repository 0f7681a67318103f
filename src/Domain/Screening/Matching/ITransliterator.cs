namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// Transliterates text of any script to ASCII letters, always with the same result. It is an interface because Domain references no package.
/// </summary>
public interface ITransliterator
{
    /// <summary>Returns the text in ASCII. Arabic and Hebrew are written without vowels, so the result has none.</summary>
    string ToAscii(string text);
}
