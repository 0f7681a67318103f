using System.Runtime.CompilerServices;

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

    private const int Far = int.MaxValue / 2;
    private const int Short = 17;
    private const int Letters = 128;
    private static readonly byte[] Costs = CreateCosts();

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

        if (first.Length == 0 || second.Length == 0)
        {
            return Gaps(first) + Gaps(second);
        }

        var band = Band(first, second, limit);
        if (Math.Abs(first.Length - second.Length) > band)
        {
            return limit + 1;
        }

        var width = second.Length + 1;
        Span<int> cells = width <= Short ? stackalloc int[4 * Short] : stackalloc int[4 * (MaxLength + 1)];
        var before = cells[..width];
        var last = cells.Slice(width, width);
        var row = cells.Slice(2 * width, width);
        var gaps = cells.Slice(3 * width, width);
        last[0] = 0;
        for (var j = 1; j < last.Length; j++)
        {
            gaps[j] = Gap(second, j - 1);
            last[j] = last[j - 1] + gaps[j];
        }

        for (var i = 1; i <= first.Length; i++)
        {
            var letter = first[i - 1];
            var gap = Gap(first, i - 1);
            row[0] = last[0] + gap;
            var (from, to) = (Math.Max(1, i - band), Math.Min(second.Length, i + band));
            var lowest = from == 1 ? row[0] : Far;
            if (from > 1)
            {
                row[from - 1] = Far;
            }

            for (var j = from; j <= to; j++)
            {
                var other = second[j - 1];
                var cost = Math.Min(last[j - 1] + Replace(letter, other), Math.Min(last[j] + gap, row[j - 1] + gaps[j]));
                if (i > 1 && j > 1 && letter == second[j - 2] && first[i - 2] == other)
                {
                    cost = Math.Min(cost, before[j - 2] + (letter == other ? 0 : Letter));
                }

                row[j] = cost;
                lowest = Math.Min(lowest, cost);
            }

            if (to < second.Length)
            {
                row[to + 1] = Far;
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

    // A path within the limit is never further from the diagonal: each step away costs a letter, or less for a doubled letter or an h.
    private static int Band(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int limit) =>
        (limit + Discount(first) + Discount(second)) / Letter;

    private static int Discount(ReadOnlySpan<char> word)
    {
        var discount = 0;
        for (var at = 1; at < word.Length; at++)
        {
            discount += word[at] == word[at - 1] ? Letter - Doubled : word[at] == 'h' ? Letter - Silent : 0;
        }

        return discount;
    }

    private static int Gaps(ReadOnlySpan<char> word)
    {
        var cost = 0;
        for (var at = 0; at < word.Length; at++)
        {
            cost += Gap(word, at);
        }

        return cost;
    }

    private static int Gap(ReadOnlySpan<char> word, int at) =>
        at > 0 && word[at] == word[at - 1] ? Doubled : word[at] == 'h' && at > 0 ? Silent : Letter;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Replace(char first, char second) => first == second ? 0
        : first < Letters && second < Letters ? Costs[(first * Letters) + second] : Letter;

    private static bool AreAlike(char first, char second) =>
        (first, second) is ('i', 'y') or ('i', 'j') or ('y', 'j') or ('k', 'q') or ('k', 'c') or ('c', 'q') or ('o', 'u') or ('v', 'w') or ('s',
            'z') or ('i', 'e')
        or ('a', 'e') or ('f', 'v') or ('g', 'j');

    private static byte[] CreateCosts()
    {
        var costs = new byte[Letters * Letters];
        for (var at = 0; at < costs.Length; at++)
        {
            var (first, second) = ((char)(at / Letters), (char)(at % Letters));
            costs[at] = (byte)(AreAlike(first, second) || AreAlike(second, first) ? Alike : Letter);
        }

        return costs;
    }
}
