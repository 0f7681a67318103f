using System.Numerics;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The coarse spelling of a word: letters that often replace each other are written as one letter, and doubled letters and h are left out. So a
/// change that costs less than a letter (<see cref="EditCost"/>) does not change the coarse spelling, and the coarse spellings of two words within a
/// cost of n letters differ by at most n letters.
/// </summary>
internal static class Coarse
{
    private const uint HashSeed = 2166136261;

    /// <summary>Returns the set of letters in the coarse spelling, with one bit for each letter.</summary>
    public static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            if (letter != 'h')
            {
                letters |= 1u << (Class(letter) % 32);
            }
        }

        return letters;
    }

    /// <summary>Returns a lower bound for the number of letters by which two words with these sets of letters differ.</summary>
    public static int Differ(uint first, uint second) => Math.Max(BitOperations.PopCount(first & ~second), BitOperations.PopCount(second & ~first));

    /// <summary>
    /// Adds the hash of the coarse spelling, and the hashes of all texts that result from it by leaving out up to a number of letters. A hash may
    /// be added more than once.
    /// </summary>
    public static void Neighbours(ReadOnlySpan<char> word, int deletions, KeyBuffer keys, uint seed = HashSeed)
    {
        Span<char> coarse = stackalloc char[Math.Min(word.Length, EditCost.MaxLength)];
        var length = Of(word, coarse);
        Add(coarse[..length], deletions, 0, seed, keys);
    }

    private static void Add(ReadOnlySpan<char> text, int deletions, int from, uint seed, KeyBuffer keys)
    {
        keys.Add(Hash(text, seed));
        if (deletions == 0 || text.Length < 2)
        {
            return;
        }

        Span<char> shorter = stackalloc char[text.Length];
        for (var at = from; at < text.Length; at++)
        {
            text[..at].CopyTo(shorter);
            var rest = at > 0 && at + 1 < text.Length && text[at - 1] == text[at + 1] ? text[(at + 2)..] : text[(at + 1)..];
            rest.CopyTo(shorter[at..]);

            // The next letter to leave out comes later. If two equal letters became one, it may also be the one just before.
            Add(shorter[..(at + rest.Length)], deletions - 1, Math.Max(0, at - 1), seed, keys);
        }
    }

    private static int Of(ReadOnlySpan<char> word, Span<char> coarse)
    {
        var length = 0;
        for (var at = 0; at < word.Length && at < coarse.Length; at++)
        {
            var letter = Class(word[at]);
            if ((letter != 'h' || at == 0) && (length == 0 || coarse[length - 1] != letter))
            {
                coarse[length++] = letter;
            }
        }

        return length;
    }

    /// <summary>Returns a hash (FNV-1a) that is the same on every machine.</summary>
    public static uint Hash(ReadOnlySpan<char> text, uint seed = HashSeed)
    {
        var hash = seed;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }

    /// <summary>Returns the number of a letter's class, from 0 to 14; -1 for h, which costs less than a letter.</summary>
    public static int Number(char letter) => Class(letter) switch
    {
        'h' => -1,
        'i' => 0,
        'k' => 1,
        'u' => 2,
        'v' => 3,
        's' => 4,
        'b' => 5,
        'd' => 6,
        'l' => 7,
        'm' => 8,
        'n' => 9,
        'p' => 10,
        'r' => 11,
        't' => 12,
        'x' => 13,
        _ => 14,
    };

    private static char Class(char letter) => letter switch
    {
        'i' or 'y' or 'j' or 'e' or 'a' or 'g' => 'i',
        'k' or 'q' or 'c' => 'k',
        'o' or 'u' => 'u',
        'v' or 'w' or 'f' => 'v',
        's' or 'z' => 's',
        _ => letter,
    };
}
