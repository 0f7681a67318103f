using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Policies;

namespace Onboarding.UnitTests.Screening.Matching;

/// <summary>The index finds what a comparison with every name finds.</summary>
public class NameIndexTests
{
    private static readonly string[] Given = ["Ludmila", "Mohamed", "Robert", "Abdullah", "Jean-Claude", "Nasrullah", "Tatjana", "Karim", "Wilhelm", "Esmeralda", "Jo", "Bartholomaeus"];
    private static readonly string[] Family = ["Sorokina", "Al-Harbi", "Hartwell", "bin Yusuf", "Schwarzenbach", "Kowalenko", "Durani", "Li", "O'Brien", "de la Cruz", "Vandersteen", "Wu"];

    [Fact]
    public void The_index_finds_what_a_comparison_with_every_name_finds()
    {
        var random = new Random(7);
        string Name() => random.Next(3) == 0 ? $"{Given[random.Next(Given.Length)]} {Given[random.Next(Given.Length)]} {Family[random.Next(Family.Length)]}" : $"{Given[random.Next(Given.Length)]} {Family[random.Next(Family.Length)]}";
        var index = NameIndex.Build(Enumerable.Range(0, 400).Select(number => Entry(number, Altered(Name(), random))), Names.Parser, MatchPolicy.Default);

        for (var round = 0; round < 200; round++)
        {
            var subject = Names.Person(Altered(Altered(Name(), random), random));
            var names = Names.Parser.ParseAll(subject);
            var found = index.Search(subject, names, MatchPolicy.Default.Threshold).Select(match => (match.Name, match.Entry.Entry.Id, match.Explanation.Score));
            found.Should().Equal(index.SearchAll(subject, names, MatchPolicy.Default.Threshold).Select(match => (match.Name, match.Entry.Entry.Id, match.Explanation.Score)), $"'{subject.Names[0]}' is looked up");
        }
    }

    [Theory]
    [InlineData("""{"name": "x"}""", 7_000)]
    [InlineData("""{"name": "x", "weights": {"omission": 0.9, "conflict": 0.3}}""", 5_500)]
    [InlineData("""{"name": "x", "weights": {"sound": 1, "spelling": 1, "nickname": 1, "initial": 1, "joined": 1, "script": 1}}""", 7_000)]
    [InlineData("""{"name": "x", "weights": {"editSlope": 1, "oneWord": 0, "exchanged": 0, "birthDayAgrees": 1}}""", 7_000)]
    [InlineData("""{"name": "x", "weights": {"sound": 0, "spelling": 0, "nickname": 0, "initial": 0, "joined": 0, "script": 0}}""", 5_500)]
    public void The_index_finds_the_same_by_every_policy(string document, int from)
    {
        var random = new Random(11);
        string Name() => $"{Given[random.Next(Given.Length)]} {Given[random.Next(Given.Length)]} {Family[random.Next(Family.Length)]}";
        var built = NameIndex.Build(Enumerable.Range(0, 300).Select(number => Entry(number, Altered(Name(), random))), Names.Parser, MatchPolicy.Default);
        var index = built.With(PolicyDocument.Read(document, 2), []);

        for (var round = 0; round < 100; round++)
        {
            var subject = Names.Person(Altered(Altered(Name(), random), random));
            var names = Names.Parser.ParseAll(subject);
            index.Search(subject, names, from).Select(match => (match.Entry.Entry.Id, match.Explanation.Score))
                .Should().Equal(index.SearchAll(subject, names, from).Select(match => (match.Entry.Entry.Id, match.Explanation.Score)), $"'{subject.Names[0]}' is looked up");
        }
    }

    [Theory]
    [InlineData("Sorakyma, Marija L.", "M. Sorokina Ludmila", false)]
    [InlineData("J. Hartwelx de V.", "Jonas Xartwelm de Vries", false)]
    [InlineData("J. de la V.", "Jonas de la Vries", false)]
    [InlineData("J. Hartwel", "Jonas Hartwell", true)]
    [InlineData("Le Van Der", "Le Van Der", true)]
    [InlineData("Le Van Der", "Van Le", true)]
    [InlineData("Le Van Der Hoang", "Le Van", true)]
    [InlineData("Le Van", "Le Van Der Hoang", true)]
    [InlineData("علي", "Eli", true)]
    [InlineData("Zusan Karim", "זוסן כרים", true)]
    public void The_index_finds_what_a_comparison_finds_beside_initials_particles_and_consonants(string query, string listed, bool isFound)
    {
        var index = NameIndex.Build([Entry(1, listed), Entry(2, "Esmeralda Vandersteen")], Names.Parser, MatchPolicy.Default);
        var subject = Names.Person(query);

        var found = index.Search(subject, Names.Parser.ParseAll(subject), 3_000);

        found.Select(match => match.Explanation.Score).Should().Equal(index.SearchAll(subject, Names.Parser.ParseAll(subject), 3_000).Select(match => match.Explanation.Score));
        found.Any(match => match.Explanation.Score >= 5_500).Should().Be(isFound);
    }

    // Names of initials, particles and words with several wrong letters are where keys fail first.
    [Theory]
    [InlineData(5_500)]
    [InlineData(3_000)]
    public void The_index_finds_what_a_comparison_finds_in_abbreviated_names(int from)
    {
        var random = new Random(29);
        string[] words = [.. Given.Concat(Family).Where(word => word.Length > 4)];
        string Word() => Altered(Altered(words[random.Next(words.Length)], random), random);
        string Part() => random.Next(4) switch { 0 => $"{(char)('A' + random.Next(12))}.", 1 => new[] { "van", "de", "le", "al", "bin" }[random.Next(5)], _ => Word() };
        string Name() => string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Part()));
        var index = NameIndex.Build(Enumerable.Range(0, 500).Select(number => Entry(number, Name())), Names.Parser, MatchPolicy.Default);

        for (var round = 0; round < 300; round++)
        {
            var subject = Names.Person(Name());
            var names = Names.Parser.ParseAll(subject);
            index.Search(subject, names, from).Select(match => (match.Name, match.Entry.Entry.Id, match.Explanation.Score)).Should()
                .Equal(index.SearchAll(subject, names, from).Select(match => (match.Name, match.Entry.Entry.Id, match.Explanation.Score)), $"'{subject.Names[0]}' is looked up");
        }
    }

    [Fact]
    public void Joined_indexes_find_what_one_index_finds()
    {
        var random = new Random(5);
        string Name() => $"{Given[random.Next(Given.Length)]} {Family[random.Next(Family.Length)]}";
        var entries = Enumerable.Range(0, 200).Select(number => Entry(number, Altered(Name(), random)) with { List = number < 120 ? "a" : "b" }).ToList();
        var whole = NameIndex.Build(entries, Names.Parser, MatchPolicy.Default);
        var joined = NameIndex.Join([.. entries.GroupBy(entry => entry.List).Select(list => NameIndex.Build(list, Names.Parser, MatchPolicy.Default))], MatchPolicy.Default);

        joined.Count.Should().Be(whole.Count);
        joined.Entries.Should().Equal(whole.Entries);
        for (var round = 0; round < 50; round++)
        {
            var subject = Names.Person(Altered(Name(), random));
            var names = Names.Parser.ParseAll(subject);
            joined.Search(subject, names, 5_500).Select(match => (match.Entry, match.Explanation.Score)).Should().Equal(
                whole.Search(subject, names, 5_500).Select(match => (match.Entry, match.Explanation.Score)));
        }

        var restricted = joined.With(MatchPolicy.Default, ["b"]);
        restricted.Entries.Should().OnlyContain(entry => entry.List == "a");
        restricted.Count.Should().Be(120, "names of hidden lists are not looked up");
        whole.With(MatchPolicy.Default, ["b"]).Entries.Should().OnlyContain(entry => entry.List == "a");
    }

    [Theory]
    [InlineData("1971-04-02", "BY", 10_000)]
    [InlineData("1946-05-17", "NZ", 6800)]
    public void Birth_date_and_country_add_and_deduct(string birthDate, string country, int score)
    {
        var entry = Entry(1, "Ludmila Sorokina") with { };
        var index = NameIndex.Build([entry with { Entry = entry.Entry with { BirthDates = [BirthPeriod.Parse("1971-04-02")!], Countries = ["BY"] } }], Names.Parser, MatchPolicy.Default);
        var subject = Names.Person("Ludmila Sorokina", birthDate, country);

        index.Search(subject, Names.Parser.ParseAll(subject), 0).Should().ContainSingle().Which.Explanation.Score.Should().Be(score);
    }

    [Fact]
    public void A_weak_alias_is_no_alert_alone()
    {
        var entry = new IndexedEntry("watch", 1, new ListedEntry { Id = "1", Type = NameType.Person, Names = [new("Ludmila Sorokina"), new("Snow Queen", IsWeak: true)], BirthDates = [BirthPeriod.Parse("1971")!] });
        var index = NameIndex.Build([entry], Names.Parser, MatchPolicy.Default);
        int Score(Subject subject) => index.Search(subject, Names.Parser.ParseAll(subject), 0).Single().Explanation.Score;

        Score(Names.Person("Snow Queen")).Should().Be(MatchPolicy.Default.Threshold - 1);
        Score(Names.Person("Snow Queen", "1971-04-02")).Should().BeGreaterThan(MatchPolicy.Default.Threshold);
    }

    [Fact]
    public void Persons_organisations_and_vessels_are_never_compared()
    {
        var index = NameIndex.Build([new("watch", 1, new ListedEntry { Id = "1", Type = NameType.Vessel, Names = [new("Ludmila Sorokina")] })], Names.Parser, MatchPolicy.Default);

        foreach (var type in new[] { NameType.Person, NameType.Organisation })
        {
            index.Search(new Subject(type, ["Ludmila Sorokina"], null, null, [], []), Names.Parser.ParseAll("Ludmila Sorokina", type), 0).Should().BeEmpty();
        }
    }

    private static IndexedEntry Entry(int number, string name) => new("watch", 1, new ListedEntry { Id = $"{number}", Type = NameType.Person, Names = [new(name)] });

    // One letter left out, doubled, exchanged or replaced, or a blank moved.
    private static string Altered(string name, Random random)
    {
        var at = random.Next(1, name.Length - 1);
        return random.Next(6) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            3 => name[..at] + (char)('a' + random.Next(26)) + name[(at + 1)..],
            4 => name.Insert(at, " "),
            _ => name,
        };
    }
}
