using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.UnitTests.Screening.Matching;

/// <summary>The short cuts of look-ups do not change a score.</summary>
public class PartComparisonTests
{
    private static readonly string[] Words =
    [
        "Ludmila", "Schwarzenbach", "Hassan", "Mohamed", "Bartholomaeus", "Kowalenko", "Petrowitsch", "Petrovich", "Li", "Wu", "Khatch", "Aaron",
        "Philippe", "Ziyad", "Robertson", "Jacobsen", "Gyorgyi", "Quack", "Vivian", "Wolfgang", "Annahhh", "Otto", "Xenia", "1984", "Hong", "Paris",
    ];

    [Fact]
    public void Parts_that_fit_are_never_ruled_out_before_they_are_compared()
    {
        var random = new Random(3);
        var fitting = 0;
        foreach (var type in new[] { NameType.Person, NameType.Organisation })
        {
            for (var round = 0; round < 20_000; round++)
            {
                var first = Part(Altered(Words[random.Next(Words.Length)], random), type);
                var second = Part(Altered(Altered(Words[random.Next(Words.Length)], random), random), type);
                if (first is not null && second is not null && PartLikeness.Of(first, second, MatchPolicy.Default).Likeness > 0)
                {
                    fitting++;
                    WordTraits.Greatest(new WordTraits(first), new WordTraits(second), MatchPolicy.Default).Should().NotBe(0, $"{first.Text} fits {second.Text}");
                }
            }
        }

        fitting.Should().BeGreaterThan(500);
    }

    [Fact]
    public void A_cost_within_the_limit_is_that_of_the_whole_comparison()
    {
        var random = new Random(5);
        for (var round = 0; round < 20_000; round++)
        {
            var first = Altered(Altered(Words[random.Next(Words.Length)], random), random).ToLowerInvariant();
            var second = Altered(Words[random.Next(3) == 0 ? random.Next(Words.Length) : round % Words.Length], random).ToLowerInvariant();
            var (limit, whole) = (random.Next(400), EditCost.Of(first, second, 100_000));

            var cost = EditCost.Of(first, second, limit);

            (cost <= limit ? cost : -1).Should().Be(whole <= limit ? whole : -1, $"{first} and {second} within {limit}");
        }
    }

    [Fact]
    public void A_key_has_all_its_numbers()
    {
        var random = new Random(9);
        var postings = Enumerable.Range(0, 5_000).Select(number => (Key: (uint)random.NextInt64(uint.MaxValue) & 0xFFF000FF, Number: (uint)number)).ToList();
        postings.Add((0, 7));
        postings.Add((uint.MaxValue, 8));
        var table = KeyTable.Of([.. postings.Select(posting => KeyTable.Posting(posting.Key, posting.Number))]);

        foreach (var key in postings.GroupBy(posting => posting.Key, posting => posting.Number))
        {
            table.Of(key.Key).ToArray().Select(posting => (uint)posting).Should().Equal(key.Order());
        }

        table.Of(0x00000F00).Length.Should().Be(0);
        KeyTable.Of([]).Of(5).Length.Should().Be(0);
    }

    [Fact]
    public void Of_names_with_the_same_score_the_first_counts_whatever_else_is_on_the_list()
    {
        var entry = new IndexedEntry("watch", 1, new ListedEntry { Id = "1", Type = NameType.Person, Names = [new("Ludmila Sorokina"), new("Sorokina Ludmila"), new("Ludmila SOROKINA")] });
        IEnumerable<IndexedEntry> others = Enumerable.Range(2, 40).Select(number => new IndexedEntry("watch", 1, new ListedEntry { Id = $"{number}", Type = NameType.Person, Names = [new($"Sorokina {Words[number % Words.Length]}")] }));
        var subject = Names.Person("Sorokina, Ludmila");

        foreach (var index in new[] { NameIndex.Build([entry], Names.Parser, MatchPolicy.Default), NameIndex.Build([.. others, entry], Names.Parser, MatchPolicy.Default) })
        {
            index.Search(subject, Names.Parser.ParseAll(subject), 9_900)[0].Name.Should().Be("Ludmila Sorokina");
        }
    }

    private static NamePart? Part(string word, NameType type) => Names.Parser.Parse(word, type).Parts is [var part, ..] ? part : null;

    // One letter left out, doubled, exchanged or replaced.
    private static string Altered(string word, Random random)
    {
        if (word.Length < 2)
        {
            return word;
        }

        var at = random.Next(0, word.Length - 1);
        return random.Next(5) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            3 => word[..at] + (char)('a' + random.Next(26)) + word[(at + 1)..],
            _ => word,
        };
    }
}
