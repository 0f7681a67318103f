namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The cost of turning one word into another by insertions, deletions, replacements and exchanges of neighbours, in hundredths of a letter. Letters
/// that often replace each other, doubled letters and h cost less.
/// </summary>
internal static class EditCost
{
    /// <summary>The cost of one letter.</summary>
    public const int Letter = 100;

    private const int Alike = 35;
    private const int Doubled = 25;
    private const int Silent = 45;

    /// <summary>The number of letters of a word that are compared; further ones are ignored.</summary>
    public const int MaxLength = 64;

    /// <summary>Returns the cost, or a value above the limit as soon as it is exceeded.</summary>
    public static int Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int limit)
    {
        if (first.Length > MaxLength || second.Length > MaxLength)
        {
            first = first[..Math.Min(first.Length, MaxLength)];
            second = second[..Math.Min(second.Length, MaxLength)];
        }

        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        last[0] = 0;
        for (var j = 1; j <= second.Length; j++)
        {
            last[j] = last[j - 1] + Gap(second, j - 1);
        }

        for (var i = 1; i <= first.Length; i++)
        {
            row[0] = last[0] + Gap(first, i - 1);
            var lowest = row[0];
            for (var j = 1; j <= second.Length; j++)
            {
                var cost = last[j - 1] + Replace(first[i - 1], second[j - 1]);
                cost = Math.Min(cost, last[j] + Gap(first, i - 1));
                cost = Math.Min(cost, row[j - 1] + Gap(second, j - 1));
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + (first[i - 1] == second[j - 1] ? 0 : Letter));
                }

                row[j] = cost;
                lowest = Math.Min(lowest, cost);
            }

            if (lowest > limit)
            {
                return lowest;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[second.Length];
    }

    private static int Gap(ReadOnlySpan<char> word, int at) =>
        at > 0 && word[at] == word[at - 1] ? Doubled : word[at] == 'h' && at > 0 ? Silent : Letter;

    private static int Replace(char first, char second) => first == second ? 0 : AreAlike(first, second) || AreAlike(second, first) ? Alike : Letter;

    private static bool AreAlike(char first, char second) =>
        (first, second) is ('i', 'y') or ('i', 'j') or ('y', 'j') or ('k', 'q') or ('k', 'c') or ('c', 'q') or ('o', 'u') or ('v', 'w') or ('s',
            'z') or ('i', 'e')
        or ('a', 'e') or ('f', 'v') or ('g', 'j');
}
