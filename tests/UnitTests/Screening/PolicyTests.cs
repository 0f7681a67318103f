using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Policies;
using Onboarding.UnitTests.Screening.Matching;

namespace Onboarding.UnitTests.Screening;

/// <summary>Match policies of accounts: their documents, hashes, publication, and what they change.</summary>
public class PolicyTests
{
    private static readonly AccountId Account = new("bank");
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Ieva = new("ieva", "client", IsNamed: true);

    [Fact]
    public void A_document_changes_what_it_states_and_nothing_else()
    {
        var policy = Read("""{"name": "Strict", "thresholds": {"PEP": 0.8}, "listThresholds": {"un": 0.65}, "weights": {"conflict": 0.3}}""", 2);

        policy.Should().BeEquivalentTo(MatchPolicy.Default with { Version = 2, Name = "Strict", Conflict = 3_000 }, options => options.Excluding(one => one.Thresholds).Excluding(one => one.Sha256));
        policy.Thresholds.Of("un", ScreeningProcess.Pep).Should().Be(6_500, "the list takes precedence");
        policy.Thresholds.Of("other", ScreeningProcess.Pep).Should().Be(8_000);
        policy.Thresholds.Of("other", ScreeningProcess.Sanctions).Should().BeNull();
    }

    [Fact]
    public void A_written_document_reads_as_the_same_policy()
    {
        var policy = Read("""{"name": "x", "thresholds": {"PEP": 0.8}, "listThresholds": {"b": 0.7123, "a": 0.65}, "weights": {"oneWord": 0.5}}""", 3);

        var again = Read(PolicyDocument.Write(policy), 3);

        PolicyDocument.Write(again).Should().Be(PolicyDocument.Write(policy));
        again.OneWord.Should().Be(5_000);
        again.Thresholds.ByList["b"].Should().Be(7_123);
    }

    [Fact]
    public void Every_weight_can_be_written_and_read()
    {
        foreach (var weight in PolicyWeights.All)
        {
            var changed = weight.Write(MatchPolicy.Default, 1_234);

            weight.Read(changed).Should().Be(1_234, weight.Name);
            changed.Sha256.Should().NotBe(MatchPolicy.Default.Sha256, weight.Name);
            changed.SharesKeysWith(MatchPolicy.Default).Should().BeTrue(weight.Name);
        }
    }

    [Fact]
    public void Thresholds_are_part_of_the_hash() => new[]
    {
        MatchPolicy.Default.Sha256,
        Read("""{"name": "x", "thresholds": {"PEP": 0.8}}""", 1).Sha256,
        Read("""{"name": "x", "thresholds": {"PEP": 0.81}}""", 1).Sha256,
        Read("""{"name": "x", "listThresholds": {"pep": 0.8}}""", 1).Sha256,
    }.Should().OnlyHaveUniqueItems();

    [Theory]
    [InlineData("""[]""", "")]
    [InlineData("""{}""", "/name")]
    [InlineData("""{"name": " "}""", "/name")]
    [InlineData("""{"name": "x", "other": 1}""", "/other")]
    [InlineData("""{"name": "x", "thresholds": {"MARS": 0.7}}""", "/thresholds/MARS")]
    [InlineData("""{"name": "x", "thresholds": {"PEP": 0.5}}""", "/thresholds/PEP")]
    [InlineData("""{"name": "x", "thresholds": {"PEP": 1.1}}""", "/thresholds/PEP")]
    [InlineData("""{"name": "x", "thresholds": {"PEP": "0.7"}}""", "/thresholds/PEP")]
    [InlineData("""{"name": "x", "thresholds": {"PEP": 0.70001}}""", "/thresholds/PEP")]
    [InlineData("""{"name": "x", "threshold": 0.5}""", "/threshold")]
    [InlineData("""{"name": "x", "thresholds": 1}""", "/thresholds")]
    [InlineData("""{"name": "x", "listThresholds": {"A B/": 0.7}}""", "/listThresholds/A B~1")]
    [InlineData("""{"name": "x", "weights": {"editAllowance": 0.1}}""", "/weights/editAllowance")]
    [InlineData("""{"name": "x", "weights": {"sound": -0.1}}""", "/weights/sound")]
    [InlineData("""{"name": "x", "weights": {"conflict": 0.25}}""", "/weights/conflict")]
    [InlineData("""{"name": "x", "weights": {"oneWord": 0.67}}""", "/weights/oneWord")]
    [InlineData("""{"name": "x", "weights": {"sound": 0.1, "sound": 0.2}}""", "/weights/sound")]
    public void A_defect_is_named_by_its_place(string document, string path)
    {
        using var json = JsonDocument.Parse(document);

        PolicyDocument.Findings(json.RootElement).Select(finding => finding.Path).Should().Equal(path);
    }

    [Theory]
    [InlineData("""{"name": "\ud800"}""")]
    [InlineData("""{"name": "x", "\udfff": 1}""")]
    [InlineData("""{"name": "x", "listThresholds": {"\ud800": 0.7}}""")]
    [InlineData("""{"name": "x", "weights": {"sound": "\udc00"}}""")]
    [InlineData(""" "\ud800" """)]
    public void A_text_that_is_not_unicode_is_rejected(string document)
    {
        using var json = JsonDocument.Parse(document);

        PolicyDocument.Findings(json.RootElement).Should().ContainSingle().Which.Code.Should().BeOneOf("invalid_text", "invalid_value");
    }

    [Fact]
    public void A_draft_becomes_the_next_version_after_that_of_the_service()
    {
        var file = MatchPolicyFile.Register(Account);
        Save(file, """{"name": "First"}""", Ieva);

        var version = file.Publish(Ieva, needsSecondPerson: false, Now);

        (version.Version, version.Name, version.PublishedBy).Should().Be((2, "First", "ieva"));
        version.Sha256.Should().Be(Read(version.Document, 2).Sha256);
        file.Draft.Should().BeNull();
        FluentActions.Invoking(() => file.Publish(Ieva, false, Now)).Should().Throw<RuleBroken>().Which.Findings.Single().Code.Should().Be("no_draft");
        Save(file, """{"name": "Second"}""", Ieva);
        file.Publish(Ieva, false, Now).Version.Should().Be(3);
    }

    [Fact]
    public void Where_decisions_need_two_persons_another_one_publishes()
    {
        var file = MatchPolicyFile.Register(Account);
        Save(file, """{"name": "First"}""", Ieva);

        FluentActions.Invoking(() => file.Publish(Ieva, needsSecondPerson: true, Now)).Should().Throw<RuleBroken>().Which.Findings.Single().Code.Should().Be("approver_is_proposer");
        file.Publish(new Actor("jonas", "client", IsNamed: true), needsSecondPerson: true, Now).PublishedBy.Should().Be("jonas");
    }

    [Fact]
    public void One_index_serves_several_policies_and_hides_lists()
    {
        var index = NameIndex.Build([Entry("un", "1", "Ludmila Sorokina"), Entry("own", "2", "Ludmila Sorokina")], Names.Parser, MatchPolicy.Default);
        var subject = new Subject(NameType.Person, ["Ludmila Petrowna Sorokina"], null, null, [], []);
        var strict = index.With(Read("""{"name": "x", "weights": {"omission": 0.9}}""", 2), ["own"]);

        var (before, after) = (index.Search(subject, Names.Parser.ParseAll(subject), 5_500), strict.Search(subject, Names.Parser.ParseAll(subject), 5_500));

        before.Should().HaveCount(2);
        after.Should().ContainSingle().Which.Explanation.Score.Should().BeLessThan(before[0].Explanation.Score);
        strict.Entries.Select(entry => entry.List).Should().Equal("un");
        FluentActions.Invoking(() => index.With(MatchPolicy.Default with { EditAllowance = 40 }, [])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_weak_alias_alone_is_no_alert_whatever_the_threshold()
    {
        var entry = new IndexedEntry("un", 1, new ListedEntry { Id = "1", Type = NameType.Person, Names = [new("Ludmila Sorokina"), new("Anna Snegova", IsWeak: true)], BirthDates = [BirthPeriod.Year(1971)] });
        var index = NameIndex.Build([entry], Names.Parser, MatchPolicy.Default);
        IndexMatch Find(BirthPeriod? birth)
        {
            var subject = new Subject(NameType.Person, ["Anna Snegova"], birth, null, [], []);
            return index.Search(subject, Names.Parser.ParseAll(subject), 5_500).Single();
        }

        Find(null).IsWeakAlone.Should().BeTrue();
        Find(BirthPeriod.Year(1971)).IsWeakAlone.Should().BeFalse();
    }

    private static MatchPolicy Read(string document, int version) => PolicyDocument.Read(document, version);

    private static void Save(MatchPolicyFile file, string document, Actor by)
    {
        using var json = JsonDocument.Parse(document);
        file.SaveDraft(json.RootElement, 7_000, by, Now);
    }

    private static IndexedEntry Entry(string list, string id, string name) =>
        new(list, 1, new ListedEntry { Id = id, Type = NameType.Person, Names = [new(name)] });
}
