using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Statistics;

/// <summary>The figures that the service computes and stores.</summary>
public abstract class StoredFigures(Database database)
{
    private const string Path = "/onboarding/v1/statistics";

    [Fact]
    public async Task Figures_count_customers_cases_and_decisions_of_the_account_and_its_units()
    {
        var app = await database.Start(new AppChoices { Environment = "Production", Settings = [("Statistics:PeriodSeconds", "1"), ("Risk:DecideOnlySignedIn", "false")] });
        var admin = await app.AddAdministrator();
        foreach (var unit in new[] { "NORTH", "SOUTH" })
        {
            await app.Send(HttpMethod.Post, "/onboarding/v1/classifiers/businessUnit/codes", admin.Basic, new JsonObject { ["code"] = unit, ["name"] = unit });
        }

        var account = Payload.Fresh("s").ToLowerInvariant();
        var client = await app.AddClient(["core", "plain"], account, ["reader", "compliance"]);
        var north = await app.AddClient(["core"], account, ["reader"], ["NORTH"], "North");
        (await app.PostAs(client, Payload.Person(Payload.Fresh("X")).Imported("LOW", "ACTIVE").With("businessUnit", "NORTH"))).ShouldBeOk();
        (await app.PostAs(client, Payload.Person(Payload.Fresh("X")).Imported("LOW", "ACTIVE").With("businessUnit", "SOUTH"))).ShouldBeOk();
        var closed = Payload.Person(Payload.Fresh("X")).Imported("LOW", "CLOSED").With("closingDate", "2026-01-01");
        await app.PostAs(client, closed);
        var decided = await OpenCase(app, client);
        await OpenCase(app, client);
        (await app.Send(HttpMethod.Post, $"{decided}/decision", client.Basic, CaseCalls.Body("ACCEPTED"))).ShouldBeOk();

        var found = await Eventually.Value(
            async () => (await app.GetAs(client, Path)).ShouldBeOk().Json,
            one => Count(one) == 4 && Sum(one["openCases"]!) == 1 && one["decisions"]!["byPeople"]!.GetValue<int>() == 1
                && one["customers"]!.AsArray().Any(row => row!["level"]?.GetValue<string>() == "HIGH"));
        found["customers"]!.AsArray().Select(one => $"{one!["level"]} {one["category"]} {one["businessUnit"]} {one["count"]}").Should().BeEquivalentTo(
            [" IND_AMLYZE SOUTH 1", "HIGH IND_AMLYZE SOUTH 1", "LOW IND_AMLYZE NORTH 1", "LOW IND_AMLYZE SOUTH 1"]);
        found["openCases"]!.AsArray().Select(one => $"{one!["state"]} {one["age"]}").Should().Equal("PENDING UNDER_1_DAY");
        found["decisions"]!["overrides"]!.GetValue<int>().Should().Be(0);
        found["decisions"]!["hoursP90"]!.GetValue<double>().Should().BeLessThan(1);
        found["oldScores"]!["customers"]!.GetValue<int>().Should().Be(0);
        var ours = (await app.GetAs(north, Path)).ShouldBeOk().Json;
        (Count(ours), Sum(ours["openCases"]!), ours["deliveries"]).Should().Be((1, 0, null));
        Count((await app.GetAs(await app.AddClient(["core"], account + "2", ["reader"]), Path)).ShouldBeOk().Json).Should().Be(0);
        (await app.GetAs(await app.AddClient(["core"], account, ["operator"]), Path)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await app.GetAs(client, $"{Path}?from=2020-01-01")).ShouldBeProblem(400);
        (await app.GetAs(client, $"{Path}?olderThanMonths=0")).ShouldBeProblem(400);
        (await app.GetAs(client, $"{Path}?months=12")).ShouldBeProblem(400);
    }

    private static async Task<string> OpenCase(OnboardingApp app, Caller client)
    {
        var request = Payload.Person(Payload.Fresh("X")).With("isPEP", true).With("businessUnit", "SOUTH");
        (await app.PostAs(client, request)).ShouldBeOk();
        var found = await CaseCalls.Until(
            async () => (await app.GetAs(client, $"{CaseCalls.Cases}?communicationNumber={request["communicationNumber"]}")).ShouldBeOk().Items);
        return $"{CaseCalls.Cases}/{found[0]["id"]}";
    }

    private static long Count(JsonNode figures) => Sum(figures["customers"]!);

    private static long Sum(JsonNode figures) => figures.AsArray().Sum(one => one!["count"]!.GetValue<long>());
}

public sealed class StoredFiguresOnSqlite(SqliteDatabase database) : StoredFigures(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class StoredFiguresOnSqlServer(SqlServerDatabase database) : StoredFigures(database.Plain()), IClassFixture<SqlServerDatabase>;
