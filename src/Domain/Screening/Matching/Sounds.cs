using System.Text;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// Computes two simplified spellings of a word: one that is equal for words that sound alike, and one that is equal for words with the same
/// consonants.
/// </summary>
internal static class Sounds
{
    private const int MaxOnStack = 256;

    /// <summary>
    /// Returns a word as it sounds: doubled letters are written once, silent h is left out, and each sound that languages spell in several ways is
    /// one letter.
    /// </summary>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var (letter, taken) = at == 0 && word[0] == 'x' ? ("s", 1) : Next(word, at);
            at += taken - 1;
            foreach (var one in letter)
            {
                if (sound.Length == 0 || sound[^1] != one)
                {
                    sound.Append(one);
                }
            }
        }

        // Many transcriptions leave out the last h or e of a word.
        if (sound.Length > 3 && (sound[^1] is 'e' or 'h'))
        {
            sound.Length--;
        }

        return sound.ToString();
    }

    private static (string Letters, int Taken) Next(string word, int at)
    {
        var rest = word.AsSpan(at);
        return rest switch
        {
            _ when rest.StartsWith("tsch") => ("c", 4),
            _ when rest.StartsWith("shch") || rest.StartsWith("dzh") => (rest[0] == 'd' ? "j" : "s", rest[0] == 'd' ? 3 : 4),
            _ when rest.StartsWith("sch") => ("s", 3),
            _ when rest.StartsWith("dj") || rest.StartsWith("zh") => ("j", 2),
            _ when rest.StartsWith("sh") => ("s", 2),
            _ when rest.StartsWith("ch") || rest.StartsWith("tj") => ("c", 2),
            _ when rest.StartsWith("ts") || rest.StartsWith("tz") => ("s", 2),
            _ when rest.StartsWith("ph") => ("f", 2),
            _ when rest.StartsWith("kh") || rest.StartsWith("gh") => (rest[0] == 'k' ? "k" : "g", 2),
            _ when rest.StartsWith("th") => ("t", 2),
            _ when rest.StartsWith("dh") => ("d", 2),
            _ when rest.StartsWith("ck") => ("k", 2),
            _ when rest.StartsWith("oo") || rest.StartsWith("ou") => ("u", 2),
            _ when rest.StartsWith("ee")
                || rest.StartsWith("ie")
                || rest.StartsWith("ij")
                || rest.StartsWith("iy")
                || rest.StartsWith("ii")
                || rest.StartsWith("yi") => ("i", 2),
            _ when rest.StartsWith("ey") || rest.StartsWith("ei") || rest.StartsWith("ai") || rest.StartsWith("ay") => ("i", 2),
            _ when rest.StartsWith("ae") || rest.StartsWith("oe") => ("e", 2),
            _ when rest.StartsWith("ue") || rest.StartsWith("uu") => ("u", 2),
            _ => (Single(rest), 1),
        };
    }

    private static string Single(ReadOnlySpan<char> rest) => rest[0] switch
    {
        'c' when rest.Length > 1 && (rest[1] is 'e' or 'i' or 'y') => "s",
        'c' or 'q' => "k",
        'x' => "ks",
        'y' => "i",
        'w' => "v",
        'z' => "s",
        'o' => "u",
        _ => rest[..1].ToString(),
    };

    /// <summary>
    /// Returns the consonants of a word as Arabic and Hebrew write them: without vowels, half vowels and h, one letter for each group of consonants
    /// that transcriptions confuse.
    /// </summary>
    public static string Skeleton(ReadOnlySpan<char> word)
    {
        Span<char> skeleton = word.Length <= MaxOnStack ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var (letter, taken) = Consonant(word[at..]);
            at += taken - 1;
            if (letter != '\0' && (length == 0 || skeleton[length - 1] != letter))
            {
                skeleton[length++] = letter;
            }
        }

        return skeleton[..length].ToString();
    }

    private static (char Letter, int Taken) Consonant(ReadOnlySpan<char> rest) => rest switch
    {
        _ when rest.StartsWith("kh") => ('h', 2),
        _ when rest.StartsWith("gh") => ('g', 2),
        _ when rest.StartsWith("sh") || rest.StartsWith("ch") || rest.StartsWith("zh") => ('s', 2),
        _ when rest.StartsWith("th") => ('t', 2),
        _ when rest.StartsWith("dh") => ('d', 2),
        _ when rest.StartsWith("ph") => ('f', 2),
        _ => (rest[0] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or '\'' => '\0',
            'p' => 'b',
            'v' => 'f',
            'c' or 'q' or 'k' => 'k',
            'j' or 'g' => 'g',
            'z' => 'z',
            var letter => letter,
        }, 1),
    };
}
