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
    public void A_year_alone_leaves_the_day_missing() =>
        MissingEvidence.Of(Unknown with { BirthDate = BirthPeriod.Year(1971) }, Entry, 9_000, MatchPolicy.Default)[0]
            .Should().Be(new MissingEvidence("birthDate", 9_300, 6_500));

    [Fact]
    public void An_entry_that_states_nothing_settles_nothing() =>
        MissingEvidence.Of(Unknown, new() { Id = "e2", Type = NameType.Person, Names = Entry.Names }, 9_000, MatchPolicy.Default).Should().BeEmpty();
}
