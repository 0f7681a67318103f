using Onboarding.Domain.Screening.Matching;

namespace Onboarding.UnitTests.Screening.Matching;

/// <summary>Two parts that are evidence by themselves have a key in common, so the index finds every name that reaches a threshold.</summary>
public class NameKeysTests
{
    private static readonly string[] Words =
    [
        "Ludmila", "Schwarzenbach", "Hassan", "Mohamed", "Bob", "Robert", "Bartholomaeus", "Petrowitsch", "Li", "Lee", "Al", "van", "le", "de", "Zusan", "Suzan", "Khatch", "Aaron",
        "Hhoohh", "Gyorgyi", "Quack", "Xenia", "7", "seven", "11", "Trading", "Iran", "Ayo", "Eye", "U", "K.", "محمد", "علي", "ال", "بن", "آية", "ب", "١١", "זוסן", "יוסף", "김", "金", "サトウ", "Ελένη", "Людмила",
    ];

    [Fact]
    public void Parts_that_are_evidence_have_a_key_in_common()
    {
        var random = new Random(19);
        foreach (var type in new[] { NameType.Person, NameType.Organisation })
        {
            var parts = Words.Concat(Enumerable.Range(0, 900).Select(_ => Altered(Words[random.Next(Words.Length)], random))).Concat(Short(random))
                .SelectMany(word => Names.Parser.ParseAll(word, type).Concat(Names.Parser.ParseAll($"Karim {word} Nord", type)))
                .SelectMany(name => name.Parts).DistinctBy(part => (part.Text, part.Native, part.Kind, part.Script)).ToList();
            var listed = parts.ConvertAll(part => Keys(keys => NameKeys.OfListed(part, MatchPolicy.Default, keys)));
            var pairs = 0;
            foreach (var query in parts)
            {
                var sought = Keys(keys => NameKeys.OfQuery(query, MatchPolicy.Default, keys));
                foreach (var (at, part) in parts.Index())
                {
                    var result = PartLikeness.Of(query, part, MatchPolicy.Default);
                    if (result.Likeness > 0 && Alignment.IsEvidence(query, part, result))
                    {
                        pairs++;
                        sought.Overlaps(listed[at]).Should().BeTrue($"'{query.Native}' ({query.Text}, {query.Kind}) fits '{part.Native}' ({part.Text}, {part.Kind}) by {result.Fit}");
                    }
                }
            }

            pairs.Should().BeGreaterThan(5_000);
        }
    }

    [Fact]
    public void Joined_parts_that_fit_a_part_have_a_key_in_common_with_it()
    {
        var random = new Random(23);
        var pairs = 0;
        for (var round = 0; round < 60_000; round++)
        {
            var word = Altered(Words[random.Next(Words.Length)], random);
            var split = word.Length > 3 ? word.Insert(random.Next(1, word.Length - 1), " ") : word;
            var (many, one) = (Names.Parser.Parse(split, NameType.Person).Parts, Names.Parser.Parse(Altered(word, random), NameType.Person).Parts);
            if (many.Length < 2 || one.Length != 1)
            {
                continue;
            }

            if (JoinedParts.Of(many.AsSpan(), 0, 2, one[0], MatchPolicy.Default).Likeness > 0)
            {
                pairs++;
                var joined = many[0].Text + many[1].Text;
                var isOfConsonants = many[0].Script == PartScript.Consonants;
                Keys(keys => NameKeys.OfJoined(joined, isOfConsonants, MatchPolicy.Default, keys))
                    .Overlaps(Keys(keys => NameKeys.OfQuery(one[0], MatchPolicy.Default, keys))).Should().BeTrue($"{split} is listed and {one[0].Text} is looked up");
                Keys(keys => NameKeys.OfJoined(joined, !isOfConsonants, MatchPolicy.Default, keys))
                    .Overlaps(Keys(keys => NameKeys.OfListed(one[0], MatchPolicy.Default, keys))).Should().BeTrue($"{split} is looked up and {one[0].Text} is listed");
            }
        }

        pairs.Should().BeGreaterThan(2_000);
    }

    private static HashSet<uint> Keys(Action<KeyBuffer> add)
    {
        var keys = new KeyBuffer();
        add(keys);
        return [.. keys.Keys];
    }

    // Words of few different letters are close to each other in many ways.
    private static IEnumerable<string> Short(Random random)
    {
        foreach (var letters in new[] { "ab", "hai", "sz", "kqt", "bnm" })
        {
            for (var number = 0; number < 120; number++)
            {
                yield return string.Concat(Enumerable.Range(0, random.Next(2, 10)).Select(_ => letters[random.Next(letters.Length)]));
            }
        }
    }

    // One or two letters left out, doubled, exchanged or replaced.
    private static string Altered(string word, Random random)
    {
        for (var change = random.Next(0, 3); change > 0 && word.Length > 2; change--)
        {
            var at = random.Next(0, word.Length - 1);
            word = random.Next(4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, word[at].ToString()),
                2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
                _ => word[..at] + (char)('a' + random.Next(26)) + word[(at + 1)..],
            };
        }

        return word;
    }
}
