using System.Numerics;

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

    /// <summary>Returns the endings that a word has, one bit for each.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var endings = 0ul;
        for (var number = 0; number < Endings.Length; number++)
        {
            if (word.Length > Endings[number].Length + 1 && word.EndsWith(Endings[number], StringComparison.Ordinal))
            {
                endings |= 1ul << number;
            }
        }

        return endings;
    }

    /// <summary>Returns the number of letters of the first of some endings; 0 if there is none.</summary>
    public static int Shared(ulong endings) => endings == 0 ? 0 : Endings[BitOperations.TrailingZeroCount(endings)].Length;
}
