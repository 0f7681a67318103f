namespace Onboarding.Domain.Screening.Matching;

/// <summary>Endings of very many family and fathers' names. Two words are not similar because they have such an ending in common.</summary>
internal static class NameEndings
{
    private static readonly string[] Endings =
    [
        "owitsch", "ewitsch", "sdottir", "dottir", "ovich", "evich", "ovna", "evna", "owna", "ewna", "ovic", "evic", "yevich", "ovych", "sson",
            "enko", "shvili", "zadeh", "abadi", "mann", "berg", "stein", "burg", "escu", "owski", "ewski", "owska", "ullah", "uddin", "gaard",
            "strom", "sen", "son",
    ];

    /// <summary>Returns the number of letters of the longest such ending that both words have, or 0.</summary>
    public static int Shared(string first, string second)
    {
        foreach (var ending in Endings)
        {
            if (first.Length > ending.Length + 1 && second.Length > ending.Length + 1 && first.EndsWith(ending, StringComparison.Ordinal)
                && second.EndsWith(ending, StringComparison.Ordinal))
            {
                return ending.Length;
            }
        }

        return 0;
    }
}
