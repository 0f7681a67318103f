using System.Globalization;
using System.Text;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Domain.Screening.SelfTests;

/// <summary>Alters names as people do who type, hear or abbreviate them. The same name, kind and seed give the same result.</summary>
public static class Alterations
{
    private const int LeastLetters = 5;
    private const int LeastToSplit = 8;

    private static readonly string[] Titles = ["Dr.", "Mr", "Sheikh", "Prof."];
    private static readonly string[] LegalForms = ["Ltd", "LLC", "Limited"];

    private static readonly (string One, string Other)[] Spellings =
    [
        ("ph", "f"), ("sch", "sh"), ("kh", "h"), ("ou", "u"), ("ck", "k"), ("q", "k"), ("y", "i"), ("i", "y"), ("w", "v"),
        ("dj", "j"), ("ee", "i"), ("z", "s"),
    ];

    /// <summary>Returns the altered name; null if the kind does not apply to it.</summary>
    public static string? Of(AlterationKind kind, string name, NameType type, SeededRandom random)
    {
        var words = name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isPerson = type == NameType.Person;
        return kind switch
        {
            AlterationKind.Same or AlterationKind.Contradicted => name,
            AlterationKind.Plain => Plain(name),
            AlterationKind.Order => isPerson && words.Length > 1 ? $"{words[^1]} {string.Join(' ', words[..^1])}" : null,
            AlterationKind.LetterReplaced => InWord(words, random, LeastLetters, (word, at) =>
                $"{word[..at]}{(char)('a' + ((char.ToLowerInvariant(word[at]) - 'a' + 1 + random.Next(24)) % 26))}{word[(at + 1)..]}"),
            AlterationKind.LetterDropped => InWord(words, random, LeastLetters, (word, at) => word.Remove(at, 1)),
            AlterationKind.LetterDoubled => InWord(words, random, LeastLetters, (word, at) => word.Insert(at, word[at].ToString())),
            AlterationKind.LettersSwapped => InWord(words, random, LeastLetters, (word, at) =>
                word[at] == word[at - 1] ? null : $"{word[..(at - 1)]}{word[at]}{word[at - 1]}{word[(at + 1)..]}"),
            AlterationKind.Spelling => Spelled(name, random),
            AlterationKind.WordOmitted => words.Length > 2 ? Without(words, 1 + random.Next(words.Length - 2)) : null,
            AlterationKind.Initial => isPerson && words.Length > 1 ? Abbreviated(words, random) : null,
            AlterationKind.WordsJoined => words.Length > 1 ? Joined(words, random.Next(words.Length - 1)) : null,
            AlterationKind.WordSplit => InWord(words, random, LeastToSplit, (word, _) => word.Insert(word.Length / 2, " ")),
            AlterationKind.TitleAdded => isPerson ? $"{Titles[random.Next(Titles.Length)]} {name}" : null,
            AlterationKind.LegalFormAdded => type == NameType.Organisation ? $"{name} {LegalForms[random.Next(LegalForms.Length)]}" : null,
            _ => null,
        };
    }

    // Only Latin words: the first letter stays, because that is the one that people seldom get wrong.
    private static string? InWord(string[] words, SeededRandom random, int least, Func<string, int, string?> alter)
    {
        var candidates = Enumerable.Range(0, words.Length).Where(at => words[at].Length >= least && words[at].All(char.IsAsciiLetter)).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var chosen = candidates[random.Next(candidates.Count)];
        return alter(words[chosen], 1 + random.Next(words[chosen].Length - 1)) is { } altered
            ? string.Join(' ', words.Select((word, at) => at == chosen ? altered : word))
            : null;
    }

    private static string? Spelled(string name, SeededRandom random)
    {
        var possible = Spellings.Where(pair => name.IndexOf(pair.One, 1, StringComparison.OrdinalIgnoreCase) > 0).ToList();
        if (possible.Count == 0)
        {
            return null;
        }

        var (one, other) = possible[random.Next(possible.Count)];
        var at = name.IndexOf(one, 1, StringComparison.OrdinalIgnoreCase);
        return name[..at] + other + name[(at + one.Length)..];
    }

    private static string Without(string[] words, int omitted) => string.Join(' ', words.Where((_, at) => at != omitted));

    private static string? Abbreviated(string[] words, SeededRandom random)
    {
        // The longest word is the one by which a person is found.
        var longest = Array.FindIndex(words, word => word.Length == words.Max(other => other.Length));
        var others = Enumerable.Range(0, words.Length).Where(at => at != longest && words[at].Length > 2 && char.IsLetter(words[at][0])).ToList();
        if (others.Count == 0)
        {
            return null;
        }

        var chosen = others[random.Next(others.Count)];
        return string.Join(' ', words.Select((word, at) => at == chosen ? $"{word[0]}." : word));
    }

    private static string Joined(string[] words, int at) => string.Join(' ', [.. words[..at], words[at] + words[at + 1], .. words[(at + 2)..]]);

    private static string? Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToUpperInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter is not ('\'' or '’'))
            {
                plain.Append(' ');
            }
        }

        var text = string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return text == name || text.Length == 0 ? null : text;
    }
}
