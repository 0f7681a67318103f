namespace Onboarding.Domain.Screening.Matching;

/// <summary>Spells text of any script in ASCII letters. A port: Domain references no package. The same text always has the same spelling.</summary>
public interface ITransliterator
{
    /// <summary>Returns the text in ASCII. Arabic and Hebrew come without vowels, as they are written.</summary>
    string ToAscii(string text);
}
