namespace Onboarding.Api.Console.Common;

/// <summary>Makes the English text of a name in the data: of a member, or of a command. Only other languages have texts of such names.</summary>
internal static class CodeWords
{
    /// <summary>Returns the words of a name: <c>companyAssetValue</c> is "Company asset value". An abbreviation stays as it is.</summary>
    public static string Of(string name)
    {
        var text = string.Concat(name.Select((letter, i) => !BeginsWord(name, i) ? letter.ToString()
            : i + 1 < name.Length && char.IsUpper(name[i + 1]) ? $" {letter}" : $" {char.ToLowerInvariant(letter)}"));
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    // In listURLOfSource the words begin at U, O and S.
    private static bool BeginsWord(string name, int i) =>
        i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
