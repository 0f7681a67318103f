namespace Onboarding.Domain.Screening.Matching;

/// <summary>Splits compound Arabic names, which some transcriptions write as one word and others as several.</summary>
internal static class ArabicCompounds
{
    private static readonly (string Ending, string Word)[] ArabicEndings = [("ullah", "allah"), ("uddin", "din"), ("ollah", "allah"),
        ("oddin", "din"), ("uddeen", "din"), ("eddine", "din"), ("eddin", "din"), ("aldin", "din")];
    private static readonly string[] ArabicBeginnings = ["abdul", "abdel", "abdal", "abdol", "abdoul", "abdur"];

    /// <summary>
    /// Returns the parts of a word in Arabic letters, in which the article and the word for "servant of" are joined to the word that follows.
    /// </summary>
    public static IEnumerable<string> OfConsonants(string token)
    {
        if (token.StartsWith("عبد", StringComparison.Ordinal) && token.Length > 4)
        {
            return ["عبد", .. OfConsonants(token[3..])];
        }

        return token.StartsWith("ال", StringComparison.Ordinal) && token.Length > 3 ? [token[2..]] : [token];
    }

    /// <summary>Returns the parts of a word in Latin letters: "Nasrullah" is "Nasr" and "Allah", "Nooruddin" is "Noor" and "Din".</summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var (ending, word) in ArabicEndings)
        {
            if (text.Length > ending.Length + 2 && text.EndsWith(ending, StringComparison.Ordinal) && NameGroups.Of(text) == 0)
            {
                return [text[..^ending.Length], word];
            }
        }

        foreach (var beginning in ArabicBeginnings)
        {
            if (text.Length > beginning.Length + 3 && text.StartsWith(beginning, StringComparison.Ordinal) && NameGroups.Of(text) == 0)
            {
                return ["abd", text[beginning.Length..]];
            }
        }

        return [text];
    }
}
