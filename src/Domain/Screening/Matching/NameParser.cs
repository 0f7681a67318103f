using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// Splits names into parts that do not depend on case, accents, punctuation, titles, legal forms, or the order of family name and given name. The
/// same name has the same parts on every machine.
/// </summary>
public sealed class NameParser(ITransliterator transliterator)
{
    private const int MaxParts = 24;
    private const int WordWeight = 1000;

    /// <summary>Returns the prepared names of a text: one, or one for each of the alternatives that a slash separates.</summary>
    public IReadOnlyList<PreparedName> ParseAll(string name, NameType type)
    {
        var alternatives = name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return alternatives.Length > 1 && alternatives.All(alternative => alternative.Count(char.IsLetter) >= 5)
            ? [.. alternatives.Select(alternative => Parse(alternative, type))]
            : [Parse(name, type)];
    }

    /// <summary>Returns the prepared names of a subject.</summary>
    public IReadOnlyList<PreparedName> ParseAll(Subject subject) => [.. subject.Names.SelectMany(name => ParseAll(name, subject.Type))];

    /// <summary>Returns the prepared name. A name without a letter or digit has no parts.</summary>
    public PreparedName Parse(string name, NameType type)
    {
        var words = Words(
            type switch { NameType.Person => InOrder(name), NameType.Organisation => LegalFormSpelling.Corrected(name), _ => name }, type);
        var forms = new List<LegalFormClass>();
        var isPerson = type == NameType.Person;
        if (isPerson)
        {
            words = WithoutTitles(words);
        }
        else if (type == NameType.Organisation)
        {
            words = WithoutLegalForms(words, forms);
        }

        var parts = new List<NamePart>();
        var segment = 0;
        foreach (var word in words.Take(MaxParts))
        {
            var part = isPerson ? PersonPart(word, ref segment, words.Count) : OrganisationPart(word);
            if (part.Kind == PartKind.Number && parts.Count > 0 && parts[^1] is { Kind: PartKind.Number } tens && IsTens(tens.Text)
                && part.Text.Length == 1)
            {
                // "Forty-four", "Forty 4".
                parts[^1] = Part(word with { Text = tens.Text[..1] + part.Text }, PartKind.Number, tens.Weight, 0);
                continue;
            }

            parts.Add(part);
        }

        if (parts.TrueForAll(part => part.Kind == PartKind.Particle))
        {
            // "Le Van Der": a name of particles alone has no other words, so they are its words.
            parts = parts.ConvertAll(AsWord);
        }

        if (parts.Count > 0 && parts.All(part => part.Weight < WordWeight / 2))
        {
            // If a name consists of common words only, they get at least half the weight of ordinary words.
            parts = [.. parts.Select(part => part with { Weight = part.Kind == PartKind.Particle ? part.Weight
                : Math.Max(part.Weight, WordWeight / 2) })];
        }

        return new PreparedName(name, [.. parts], forms.Count == 0 ? [] : forms);
    }

    // "Family, Given" as it is spoken, so that the family name is next to the last given name and may be joined with it.
    private static string InOrder(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma == name.LastIndexOf(',') ? $"{name[(comma + 1)..]} {name[..comma]}" : name;
    }

    private static bool IsTens(string number) => number.Length == 2 && number[1] == '0' && number[0] > '1';

    private static NamePart PersonPart(Word word, ref int segment, int count)
    {
        if (WordTables.Patronymics.Contains(word.Text) && count > 2)
        {
            segment++;
            return Part(word, PartKind.Particle, 60, segment);
        }

        if (word.Text.Length == 1 && word.Script == PartScript.Alphabet)
        {
            return Part(word, WordTables.PersonParticles.Contains(word.Text) && word.IsLower ? PartKind.Particle : PartKind.Initial, 450, segment);
        }

        if (WordTables.PersonParticles.Contains(word.Text) && count > 2)
        {
            return Part(word, PartKind.Particle, 60, segment);
        }

        return Part(word, PartKind.Word, PersonWeight(word), segment);
    }

    private static NamePart AsWord(NamePart part) => new(
        part.Text, part.Native, PartKind.Word, part.Script, WordWeight / 2, part.Sound, part.Skeleton, NameGroups.Of(part.Text), part.Segment);

    // A very common name, and a word of two letters, prove less.
    private static int PersonWeight(Word word)
    {
        var group = NameGroups.Of(word.Text);
        return word.Text.Length <= 2 ? 700 : NameFrequency.IsVeryCommon(word.Text, group) ? 550 : group > 0 ? 800 : WordWeight;
    }

    private static NamePart OrganisationPart(Word word)
    {
        if (WordTables.Numbers.TryGetValue(word.Text, out var number))
        {
            return Part(word with { Text = number.ToString(CultureInfo.InvariantCulture) }, PartKind.Number, 450, 0);
        }

        if (word.Text.All(char.IsAsciiDigit))
        {
            return Part(word with { Text = word.Text.TrimStart('0') is { Length: > 0 } digits ? digits : "0" }, PartKind.Number, 450, 0);
        }

        var text = WordTables.Aliases.GetValueOrDefault(word.Text, word.Text);
        return WordTables.OrganisationParticles.Contains(text) ? Part(word with { Text = text }, PartKind.Particle, 60, 0)
            : WordTables.Places.Contains(text) ? Part(word with { Text = text }, PartKind.Place, 500, 0)
            : WordTables.Generic.Contains(word.Text) || WordTables.Generic.Contains(text) ? Part(word with { Text = text }, PartKind.Generic, 450, 0)
            : Part(word with { Text = text }, PartKind.Word, word.Text.Length <= 2 ? 800 : WordWeight, 0);
    }

    private static NamePart Part(Word word, PartKind kind, int weight, int segment) =>
        new(
            word.Text,
            word.Native,
            kind,
            word.Script,
            weight,
            Sounds.Of(word.Text),
            Sounds.Skeleton(word.Text),
            kind == PartKind.Word ? NameGroups.Of(word.Text) : 0,
            segment);

    private static List<Word> WithoutTitles(List<Word> words)
    {
        // Unambiguous legal forms are left out of persons' names too.
        var rest = words.Where(word => !WordTables.Titles.Contains(word.Text) && word.Text is not ("llc" or "ltd" or "gmbh" or "inc")).ToList();
        return rest.Any(word => word.Text.Length > 1) ? rest : words;
    }

    private static List<Word> WithoutLegalForms(List<Word> words, List<LegalFormClass> forms)
    {
        var texts = words.Select(word => word.Text).ToList();
        var rest = new List<Word>();
        for (var at = 0; at < words.Count;)
        {
            var (form, length) = LegalForms.At(texts, at);
            var letters = texts.Skip(at).Take(length).Sum(text => text.Length);

            // In the middle of a name a short legal form may be an ordinary word, unless only legal forms follow it.
            if (length > 0 && (letters > 3 || rest.Count == 0 || OnlyFormsFollow(texts, at + length)))
            {
                forms.Add(form);
                at += length;
            }
            else
            {
                rest.Add(words[at]);
                at++;
            }
        }

        if (rest.Count > 0)
        {
            return rest;
        }

        forms.Clear();
        return words;
    }

    private static bool OnlyFormsFollow(List<string> texts, int at)
    {
        while (at < texts.Count)
        {
            var (_, length) = LegalForms.At(texts, at);
            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    private sealed record Word(string Text, string Native, PartScript Script, bool IsLower);

    private List<Word> Words(string name, NameType type)
    {
        var words = new List<Word>();
        foreach (var token in NameTokens.Of(name, type != NameType.Person))
        {
            var script = NameTokens.ScriptOf(token);
            foreach (var piece in script == PartScript.Consonants ? ArabicCompounds.OfConsonants(token) : [token])
            {
                var text = Letters(transliterator.ToAscii(piece));
                if (text.Length == 0)
                {
                    continue;
                }

                foreach (var part in script == PartScript.Alphabet && type == NameType.Person ? ArabicCompounds.Of(text) : [text])
                {
                    words.Add(new Word(part, script is PartScript.Alphabet ? part : piece, script, char.IsLower(piece[0])));
                }
            }
        }

        return words;
    }

    private static string Letters(string ascii)
    {
        var letters = new StringBuilder(ascii.Length);
        foreach (var letter in ascii)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
        }

        return letters.ToString();
    }
}
