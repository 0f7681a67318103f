using System.Text.Json.Nodes;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>Rule sets are drafted, checked and published; what was published never changes.</summary>
public abstract class RuleSets(Database database)
{
    [Fact]
    public async Task The_default_is_there_from_the_start()
    {
        var app = await database.App();

        var item = (await app.RuleSet()).ShouldBeOk().Items.Single(one => one["key"]!.GetValue<string>() == "default");
        item["version"]!.GetValue<int>().Should().BeGreaterThanOrEqualTo(1);
        var document = (await app.RuleSet("/default/versions/1")).ShouldBeOk();
        JsonNode.DeepEquals(document.Json, JsonNode.Parse(RuleSetDocuments.Default)).Should().BeTrue();
        (await app.Get("/onboarding/v1/risk/rule-set.schema.json")).ShouldBeOk().Body.Should().Be(RuleSetDocuments.Schema);
    }

    [Fact]
    public async Task Instances_that_start_simultaneously_publish_one_default()
    {
        var apps = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => database.Start()));

        (await apps[0].RuleSet("/default")).ShouldBeOk().Json["versions"]!.AsArray().Last()!["version"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task A_draft_becomes_a_version_and_versions_never_change()
    {
        var app = await database.App();

        var saved = (await app.SaveDraft("IND_PK", RuleSetCalls.Document("IND_PK", "First"))).ShouldBeOk();
        saved.Json["draft"]!["name"]!.GetValue<string>().Should().Be("First");
        (await app.RuleSet("/IND_PK/draft")).ShouldBeOk().Json["name"]!.GetValue<string>().Should().Be("First");
        var first = await app.Publish("IND_PK");
        ((int)first.Status).Should().Be(201);
        first.Headers["Location"].Should().EndWith("/onboarding/v1/risk/rule-sets/IND_PK/versions/1");
        var document = (await app.RuleSet("/IND_PK/versions/1")).ShouldBeOk().Body;
        (await app.RuleSet("/IND_PK/draft")).ShouldBeProblem(404);
        (await app.Publish("IND_PK")).ShouldBeProblem(409).Codes.Should().Equal("no_draft");

        await app.SaveDraft("IND_PK", RuleSetCalls.Document("IND_PK", "Second"));
        (await app.Publish("IND_PK")).Json["version"]!.GetValue<int>().Should().Be(2);
        (await app.RuleSet("/IND_PK/versions/1")).ShouldBeOk().Body.Should().Be(document);
        var history = (await app.RuleSet("/IND_PK")).ShouldBeOk().Json;
        history["version"]!.GetValue<int>().Should().Be(2);
        history["versions"]!.AsArray().Select(one => $"{one!["version"]} {one["name"]}").Should().Equal("2 Second", "1 First");
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(document)))
            .Should().Be(history["versions"]![1]!["hash"]!.GetValue<string>());
    }

    [Fact]
    public async Task One_of_many_simultaneous_publications_succeeds_and_numbers_have_no_gaps()
    {
        var (one, two) = (await database.App(), await database.Start());
        for (var round = 1; round <= 3; round++)
        {
            (await one.SaveDraft("ORG_PK", RuleSetCalls.Document("ORG_PK", $"Round {round}"))).ShouldBeOk();

            var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? one : two).Publish("ORG_PK")));

            answers.Should().ContainSingle(answer => (int)answer.Status == 201).Which.Json["version"]!.GetValue<int>().Should().Be(round);
            answers.Where(answer => (int)answer.Status != 201).Should().OnlyContain(answer => answer.Codes.Single() == "no_draft");
        }
    }

    [Fact]
    public async Task Simultaneous_first_drafts_of_one_key_create_one_rule_set()
    {
        var (one, two) = (await database.App(), await database.Start());

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? one : two).SaveDraft("FAST", RuleSetCalls.Document("FAST", $"Draft {i}"))));

        answers.Should().OnlyContain(answer => (int)answer.Status == 200);
        (await one.RuleSet()).Items.Should().ContainSingle(item => item["key"]!.GetValue<string>() == "FAST");
    }

    [Fact]
    public async Task A_set_that_fails_checks_is_saved_but_not_published()
    {
        var app = await database.App();
        (await app.SaveDraft("OCCASIONAL", RuleSetCalls.Document("OCCASIONAL", change: document =>
        {
            document["bands"]!["HIGH"] = 30;
            document["floors"]!.AsArray().RemoveAt(0);
            document["factors"]![0]!["input"] = "/entitytype";
        }))).ShouldBeOk();

        var rejected = (await app.Publish("OCCASIONAL")).ShouldBeProblem(409);

        rejected.Codes.Should().Equal("dominant_family", "legal_floor", "legal_floor", "unknown_input");
        rejected.Json["findings"]!.AsArray().Select(finding => finding!["path"]!.GetValue<string>()).Should().Equal("/families/0/weight", "/floors", "/floors", "/factors/0/input");
        (await app.RuleSet("/OCCASIONAL")).ShouldBeOk().Json["version"].Should().BeNull();
        (await app.RuleSet("/OCCASIONAL/draft")).ShouldBeOk();
    }

    [Fact]
    public async Task An_invalid_rule_set_is_rejected_with_every_defect()
    {
        var app = await database.App();

        (await app.SaveDraft("default", "{}")).ShouldBeProblem(400).Codes.Should().OnlyContain(code => code == "missing_member").And.HaveCount(5);
        (await app.SaveDraft("default", RuleSetCalls.Document("IND"))).ShouldBeProblem(400).Codes.Should().Equal("other_key");
        (await app.SaveDraft("no/such", RuleSetCalls.Document("no/such"))).ShouldBeProblem(400).Codes.Should().Equal("unknown_category");
        (await app.SaveDraft("default", "")).ShouldBeProblem(400).Codes.Should().Equal("wrong_kind");
        (await app.SaveDraft("default", "null")).ShouldBeProblem(400).Codes.Should().Equal("wrong_kind");
        (await app.SaveDraft("default", "[")).ShouldBeProblem(400).Codes.Should().Equal("invalid_body");
        (await app.SaveDraft("default", """{ "key": "\ud800" }""")).ShouldBeProblem(400).Codes.Should().Equal("invalid_text");
        (await app.SaveDraft("default", RuleSetCalls.Document("default", new string('x', 257)))).ShouldBeProblem(400).Codes.Should().Equal("invalid_value");
    }

    [Fact]
    public async Task An_unknown_rule_set_version_or_draft_is_not_found()
    {
        var app = await database.App();

        (await app.RuleSet("/NONE")).ShouldBeProblem(404);
        (await app.RuleSet("/default/versions/99999")).ShouldBeProblem(404);
        (await app.RuleSet("/default%20/versions/1")).ShouldBeProblem(404);
        (await app.RuleSet("/default/versions/x")).ShouldBeProblem(404);
        (await app.Publish("NONE")).ShouldBeProblem(404);
        (await app.Simulate("NONE")).ShouldBeProblem(404);
        (await app.Simulate("default", """{ "version": 99999 }""")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task Changes_are_in_the_audit_trail_under_the_key()
    {
        var app = await database.App();
        await app.SaveDraft("TRANSFER_OPERATION", RuleSetCalls.Document("TRANSFER_OPERATION"));
        await app.Publish("TRANSFER_OPERATION");
        await app.Publish("TRANSFER_OPERATION");

        (await app.Audit("limit=200")).ShouldBeOk().Items.Where(entry => entry["reference"]?.GetValue<string>() == "TRANSFER_OPERATION")
            .Select(entry => $"{entry["command"]} {entry["outcome"]}").Should().BeEquivalentTo("SaveRuleSetDraft ACCEPTED", "PublishRuleSet ACCEPTED", "PublishRuleSet REFUSED");
    }
}

public sealed class RuleSetsOnSqlite(SqliteDatabase database) : RuleSets(database), IClassFixture<SqliteDatabase>;

public sealed class RuleSetsOnSqlServer(SqlServerDatabase database) : RuleSets(database), IClassFixture<SqlServerDatabase>;
