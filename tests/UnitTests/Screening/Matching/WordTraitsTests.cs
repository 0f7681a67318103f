using Onboarding.Domain.Screening.Matching;

namespace Onboarding.UnitTests.Screening.Matching;

/// <summary>The index decides by the traits of parts that most of them do not fit. It never excludes parts that fit.</summary>
public class WordTraitsTests
{
    private static readonly string[] Words =
    [
        "Mohammed", "Muhamed", "Ahmed", "Hamed", "Bob", "Robert", "Roberta", "al", "bin", "B", "b.", "Li", "Lee", "Sorokina", "Sorokin", "Zorokyna", "Schwarz", "Shvarts",
        "Hassan", "Hasan", "Hhassann", "Petrovich", "Petrowitsch", "Ivanovich", "Bartholomaeusberger", "Bartholomeusberg", "O'Brien", "7", "VII", "seven", "Trading", "Tradings", "Iran", "Iraq",
        "محمد", "علي", "יוסף", "김", "金", "이", "サトウ", "Ελένη", "Людмила", new string('a', 70), new string('a', 66) + "bcd", "Qq", "Kk", "xx", "x",
    ];

    [Fact]
    public void Traits_never_exclude_parts_that_fit()
    {
        var random = new Random(3);
        foreach (var type in new[] { NameType.Person, NameType.Organisation })
        {
            var parts = Words.Concat(Enumerable.Range(0, 800).Select(_ => Altered(Words[random.Next(Words.Length)], random)))
                .SelectMany(word => Names.Parser.ParseAll(word, type).Concat(Names.Parser.ParseAll($"Karim {word} Nord", type)))
                .SelectMany(name => name.Parts).DistinctBy(part => (part.Text, part.Native, part.Kind)).ToList();
            foreach (var first in parts)
            {
                var pattern = new ulong[WordTraits.Classes];
                WordTraits.Pattern(first, pattern);
                var traits = new WordTraits(first);
                foreach (var second in parts)
                {
                    var other = new WordTraits(second);
                    var likeness = PartLikeness.Of(first, second, MatchPolicy.Default).Likeness;
                    var greatest = WordTraits.Greatest(traits, other, MatchPolicy.Default);
                    if (greatest == WordTraits.Undecided && WordTraits.IsByLetters(traits, other))
                    {
                        greatest = WordTraits.MayFitInOrder(traits, pattern, other, MatchPolicy.Default)
                            ? PartLikeness.ByLetters(first.Text, second.Text, NameEndings.Shared(NameEndings.Of(first.Text) & NameEndings.Of(second.Text)), MatchPolicy.Default)
                            : 0;
                    }

                    if (greatest != WordTraits.Undecided)
                    {
                        greatest.Should().BeGreaterThanOrEqualTo(likeness, $"'{first.Text}' ({first.Kind}) is compared with '{second.Text}' ({second.Kind})");
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("sorokina", "zorokyna", 0)]
    [InlineData("sorokina", "sorokin", 1)]
    [InlineData("sorokina", "hartwell", 7)]
    public void Most_pairs_are_excluded_without_a_comparison_of_the_letters(string first, string second, int least)
    {
        var (one, other) = (Names.Parser.Parse(first, NameType.Person).Parts[0], Names.Parser.Parse(second, NameType.Person).Parts[0]);
        var isExcluded = WordTraits.Greatest(new(one), new(other), MatchPolicy.Default) == 0;

        isExcluded.Should().Be(least > 2);
    }

    // One or two letters left out, doubled, exchanged or replaced.
    private static string Altered(string word, Random random)
    {
        for (var change = random.Next(1, 3); change > 0 && word.Length > 2; change--)
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
