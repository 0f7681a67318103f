using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;
using Onboarding.IntegrationTests.Screening;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Screenings leave evidence for others: a result that can be computed again, and outcomes that rule sets read.</summary>
public abstract class ScreeningEvidence(Database database)
{
    [Fact]
    public async Task A_screening_is_computed_again_byte_by_byte_after_two_versions_of_its_list_and_another_threshold()
    {
        var app = await database.App();
        var (first, last) = (FreshName(), FreshName());
        var list = await app.NewList("SANCTIONS", $"a1,{first} {last},1970,", $"a2,{first} {last[..^1]},,", $"a3,{FreshName()} {FreshName()},,");
        var id = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(id).Asking($"{first} {last}", "SANCTIONS").With("birthDate", "1970-03-04"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        var run = (await app.Runs(customer)).Single()["id"]!.GetValue<string>();
        var before = (await app.Get($"{Root}/runs/{run}")).ShouldBeOk().Json;

        await app.ImportList(list, $"a1,{first} {last},1971,RU", $"a4,{first} {last},,");
        await app.ImportList(list, $"a5,{FreshName()} {FreshName()},,");
        await app.DefineList(list, "SANCTIONS", new JsonObject { ["threshold"] = 0.9 });
        await app.Screened(id, "sanctions", "CLEAR");

        var replay = (await app.Get($"{Root}/runs/{run}/replay")).ShouldBeOk().Json;
        replay["isSame"]!.GetValue<bool>().Should().BeTrue();
        replay["result"]!["hits"]!.ToJsonString().Should().Be(before["hits"]!.ToJsonString());
        (await app.Get($"{Root}/runs/{run}")).ShouldBeOk().Json["lists"]!.ToJsonString().Should().Be(before["lists"]!.ToJsonString(), "what a screening found never changes");
        foreach (var later in await app.Runs(customer))
        {
            (await app.Get($"{Root}/runs/{later["id"]}/replay")).ShouldBeOk().Json["isSame"]!.GetValue<bool>().Should().BeTrue();
        }
    }

    [Fact]
    public async Task A_rule_set_reads_screenings_of_the_customer_and_of_related_entities()
    {
        var app = await database.Start();
        var (name, owner) = ($"{FreshName()} {FreshName()}", $"{FreshName()} {FreshName()}");
        await app.NewList("INTERNAL_LIST", $"a1,{name},,", $"a2,{owner},,");
        (await app.SaveDraft("default", RuleSetCalls.Document("default", "Ours", document => document["floors"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "ours",
            ["inputs"] = new JsonArray("/screening/internalList/match", "/relatedEntities/*/screening/internalList/match"),
            ["values"] = new JsonArray(true),
            ["atLeast"] = "EXTREME",
        })))).ShouldBeOk();
        ((int)(await app.Publish("default")).Status).Should().Be(201);

        foreach (var request in new[] { Payload.Person(Payload.Fresh("X"), Payload.Fresh("N")).Asking(name, "INTERNAL_LIST"), Related(owner) })
        {
            var (id, number) = (request["customerExtId"]!.GetValue<string>(), request["communicationNumber"]!.GetValue<string>());
            (await app.PostCustomer(request)).ShouldBeAccepted();
            var customer = (await Eventually.Value(
                async () => (await app.GetCustomer(id)).ShouldBeOk().Json, one => one.ToJsonString().Contains("\"internalList\":{\"state\":\"HITS\"}", StringComparison.Ordinal)))["id"]!.GetValue<string>();
            (await CaseCalls.CaseOf(app, number))["initialLevel"]!.GetValue<string>().Should().NotBe("EXTREME");

            (await app.DecideHit((await app.Hits(customer)).Single(), "TRUE_MATCH")).ShouldBeOk();

            var found = await Eventually.Value(() => CaseCalls.CaseOf(app, number), one => one["initialLevel"]!.GetValue<string>() == "EXTREME");
            (await app.Get($"{CaseCalls.Cases}/{found["id"]}/recomputation")).ShouldBeOk().Json["isSame"]!.GetValue<bool>().Should().BeTrue("the outcomes are frozen");
        }

        await database.Stop(app);
    }

    private static JsonObject Related(string owner) => Payload.Person(Payload.Fresh("X"), Payload.Fresh("N")).Asking($"{FreshName()} {FreshName()}", "INTERNAL_LIST")
        .With("listRelatedEntity", new JsonArray(new JsonObject
        {
            ["entityType"] = "INDIVIDUAL",
            ["relationType"] = "DIRECTOR",
            ["extId"] = Payload.Fresh("R"),
            ["firstName"] = owner.Split(' ')[0],
            ["lastName"] = owner.Split(' ')[1],
        }));
}

public sealed class ScreeningEvidenceOnSqlite(SqliteDatabase database) : ScreeningEvidence(database), IClassFixture<SqliteDatabase>;

public sealed class ScreeningEvidenceOnSqlServer(SqlServerDatabase database) : ScreeningEvidence(database), IClassFixture<SqlServerDatabase>;
