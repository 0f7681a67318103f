using Onboarding.Application.Screening.RunSelfTest;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.SelfTests;

namespace Onboarding.UnitTests.Screening;

/// <summary>The alterations of a self-test.</summary>
public class AlterationTests
{
    private const string Person = "Lyudmila Petrowna Sorokina";

    [Theory]
    [InlineData(AlterationKind.Same, Person)]
    [InlineData(AlterationKind.Order, "Sorokina Lyudmila Petrowna")]
    [InlineData(AlterationKind.WordOmitted, "Lyudmila Sorokina")]
    [InlineData(AlterationKind.Plain, "LYUDMILA PETROWNA SOROKINA")]
    public void A_name_is_altered_as_its_kind_says(AlterationKind kind, string expected) => Of(kind, Person).Should().Be(expected);

    [Theory]
    [InlineData(AlterationKind.LetterReplaced, 0)]
    [InlineData(AlterationKind.LetterDropped, -1)]
    [InlineData(AlterationKind.LetterDoubled, 1)]
    [InlineData(AlterationKind.LettersSwapped, 0)]
    [InlineData(AlterationKind.WordSplit, 1)]
    [InlineData(AlterationKind.WordsJoined, -1)]
    public void One_letter_or_blank_differs(AlterationKind kind, int longer)
    {
        foreach (var seed in Enumerable.Range(0, 50))
        {
            var altered = Alterations.Of(kind, Person, NameType.Person, new SeededRandom(seed));

            if (altered is not null)
            {
                altered.Should().NotBe(Person);
                altered.Length.Should().Be(Person.Length + longer);
            }
        }

        Enumerable.Range(0, 50).Should().Contain(seed => Alterations.Of(kind, Person, NameType.Person, new SeededRandom(seed)) != null);
    }

    [Fact]
    public void Accents_and_punctuation_are_left_out() => Of(AlterationKind.Plain, "José Núñez-O'Brien").Should().Be("JOSE NUNEZ OBRIEN");

    [Fact]
    public void An_initial_is_never_that_of_the_longest_word() =>
        Enumerable.Range(0, 20).Select(seed => Alterations.Of(AlterationKind.Initial, Person, NameType.Person, new SeededRandom(seed)))
            .Distinct().Should().BeEquivalentTo("Lyudmila P. Sorokina", "Lyudmila Petrowna S.");

    [Theory]
    [InlineData(AlterationKind.Order, "Nordwind Trading")]
    [InlineData(AlterationKind.Initial, "Nordwind Trading")]
    [InlineData(AlterationKind.TitleAdded, "Nordwind Trading")]
    public void Some_kinds_are_for_persons(AlterationKind kind, string name) =>
        Alterations.Of(kind, name, NameType.Organisation, new SeededRandom(1)).Should().BeNull();

    [Theory]
    [InlineData(AlterationKind.LetterDropped, "Лю Бо")]
    [InlineData(AlterationKind.WordOmitted, "Anna Nass")]
    [InlineData(AlterationKind.WordsJoined, "Anna")]
    [InlineData(AlterationKind.Plain, "ANNA NASS")]
    public void A_kind_that_does_not_apply_gives_nothing(AlterationKind kind, string name) => Of(kind, name).Should().BeNull();

    [Fact]
    public void The_same_seed_gives_the_same_numbers_on_every_machine()
    {
        var random = new SeededRandom(20261201);

        Enumerable.Range(0, 5).Select(_ => random.Next(1_000)).Should().Equal(Expected);
    }

    [Fact]
    public void The_contradicting_country_is_none_of_the_entry()
    {
        string[][] countries = [["NZ", "IS"], ["NZ"], ["BY"], ["NZ", "IS", "UY", "BW", "MN"]];
        var subjects = countries.Select(codes => SampledEntries.Altered(AlterationKind.Contradicted, Listed(codes), new SeededRandom(1))).ToList();

        subjects.Select(subject => subject?.Countries.Single()).Should().Equal("UY", "IS", "NZ", null);
    }

    private static IndexedEntry Listed(params string[] countries) => new("watch", 1, new ListedEntry
    {
        Id = "1",
        Type = NameType.Person,
        Names = [new(Person)],
        BirthDates = [BirthPeriod.Year(1971)],
        Countries = countries,
    });

    private static readonly int[] Expected = [954, 338, 88, 908, 646];

    private static string? Of(AlterationKind kind, string name) => Alterations.Of(kind, name, NameType.Person, new SeededRandom(7));
}
