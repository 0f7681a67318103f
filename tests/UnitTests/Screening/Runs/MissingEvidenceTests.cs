using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.UnitTests.Screening.Runs;

public class MissingEvidenceTests
{
    private static readonly ListedEntry Entry = new()
    {
        Id = "e1",
        Type = NameType.Person,
        Names = [new("Ludmila Sorokina")],
        BirthDates = [new(new(1971, 4, 2), new(1971, 4, 2))],
        Countries = ["BY"],
        Gender = "F",
        Identifiers = [new("PASSPORT", "MP1234567", "BY")],
    };

    private static readonly Subject Unknown = new(NameType.Person, ["Ludmila Sorokina"], null, null, [], []);

    [Fact]
    public void The_field_that_would_settle_the_hit_is_first() => MissingEvidence.Of(Unknown, Entry, 9_000, MatchPolicy.Default).Should().Equal(
        new MissingEvidence("birthDate", 9_500, 6_700), new MissingEvidence("gender", 9_000, 7_500), new MissingEvidence("country", 9_200, 8_100),
        new MissingEvidence("identifier", 10_000, 9_000));

    [Fact]
    public void What_is_stated_is_not_missing() => MissingEvidence.Of(
        Unknown with { BirthDate = new(new(1971, 4, 2), new(1971, 4, 2)), Gender = "F", Countries = ["BY"], Identifiers = Entry.Identifiers },
        Entry, 9_000, MatchPolicy.Default).Should().BeEmpty();

    [Fact]
    public void A_year_alone_leaves_the_day_missing_which_can_only_be_near() =>
        MissingEvidence.Of(Unknown with { BirthDate = BirthPeriod.Year(1971) }, Entry, 9_000, MatchPolicy.Default)
            .Should().Contain(new MissingEvidence("birthDate", 9_300, 8_400));

    [Theory]
    [InlineData("1971", "1971-04-02", true)]
    [InlineData("1971-04", "1971-04-02", true)]
    [InlineData("1971-05", "1971-04-02", false)]
    [InlineData("1950", "1971-04-02", false)]
    [InlineData("1972", "1971-04-02", false)]
    [InlineData("1971", "1971", false)]
    [InlineData("1971", "1971-04", true)]
    [InlineData("1971-04-02", "1971", false)]
    public void A_day_is_missing_only_if_it_would_change_the_score(string stated, string listed, bool isMissing) => MissingEvidence.Of(
        Unknown with { BirthDate = BirthPeriod.Parse(stated) }, With(listed), 5_000, MatchPolicy.Default).Any(one => one.Field == "birthDate")
            .Should().Be(isMissing);

    [Theory]
    [InlineData(null, "1971-04-02", "1971-04-02", "1930-01-01")]
    [InlineData(null, "1971", "1971-09-09", "1930-01-01")]
    [InlineData("1971", "1971-04-02", "1971-04-02", "1971-12-31")]
    [InlineData("1971-04", "1971-04-02", "1971-04-02", "1971-04-30")]
    [InlineData("1971", "1971-04", "1971-04-20", "1971-01-01")]
    public void The_scores_are_those_of_the_answer(string? stated, string listed, string agrees, string contradicts)
    {
        var (entry, subject) = (With(listed), Unknown with { BirthDate = BirthPeriod.Parse(stated) });
        int Score(string answer) => 5_000 + Evidence.Points(subject with { BirthDate = BirthPeriod.Parse(answer) }, entry, MatchPolicy.Default)
            - Evidence.Points(subject, entry, MatchPolicy.Default);

        MissingEvidence.Of(subject, entry, 5_000, MatchPolicy.Default).Single(one => one.Field == "birthDate")
            .Should().Be(new MissingEvidence("birthDate", Score(agrees), Score(contradicts)));
    }

    private static ListedEntry With(string birthDate) => new() { Id = "e1", Type = NameType.Person, Names = Entry.Names, BirthDates = [BirthPeriod.Parse(birthDate)!] };

    [Fact]
    public void An_entry_that_states_nothing_settles_nothing() =>
        MissingEvidence.Of(Unknown, new() { Id = "e2", Type = NameType.Person, Names = Entry.Names }, 9_000, MatchPolicy.Default).Should().BeEmpty();
}
