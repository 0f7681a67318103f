using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Customers;

/// <summary>Requests for information to clients, and the events about them.</summary>
public abstract class OpenItems(Database database)
{
    private const string Path = "/onboarding/v1/open-items";

    [Fact]
    public async Task A_request_for_information_is_an_event_and_an_open_item_until_it_is_closed()
    {
        var app = await database.App();
        var account = Payload.Fresh("i").ToLowerInvariant();
        var client = await app.AddClient(["core", "plain"], account, ["compliance", "reader"]);
        var @case = await CaseCalls.OpenCase(app, request => app.PostAs(client, request));
        var (id, officer) = (@case[(@case.LastIndexOf('/') + 1)..], Payload.Fresh("officer"));
        Task<Answer> Ask(string? request, string? dueOn, string about = "") => app.Send(
            HttpMethod.Post, $"{(about.Length == 0 ? @case : about)}/information-requests", client.Basic,
            new JsonObject { ["request"] = request, ["dueOn"] = dueOn }, ("X-Audit-User", officer));

        var item = (await Ask("A bank statement, please", "2999-01-31")).ShouldBe201().Json;
        var later = (await Ask("The contract", "2998-01-31")).ShouldBe201().Json;
        (item["state"]!.GetValue<string>(), item["kind"]!.GetValue<string>(), item["caseId"]!.GetValue<string>(), item["openedBy"]!.GetValue<string>())
            .Should().Be(("OPEN", "INFORMATION", id, officer));
        var published = (await CaseCalls.Until(async () => (await Feed("onboarding.customer.information_requested")).Length == 2 ? [.. await Feed("onboarding.customer.information_requested")] : []))[0];
        published["data"]!.ToJsonString().Should().Be(new JsonObject
        {
            ["itemId"] = item["id"]!.GetValue<string>(),
            ["caseId"] = id,
            ["request"] = "A bank statement, please",
            ["dueOn"] = "2999-01-31",
        }.ToJsonString());
        (published["subject"]!.GetValue<string>(), published["source"]!.GetValue<string>()).Should().Be((item["externalId"]!.GetValue<string>(), "onboarding"));

        string[] both = [item["id"]!.GetValue<string>(), later["id"]!.GetValue<string>()];
        (await Listed("")).Should().Equal(both);
        (await Listed("?sort=dueOn")).Should().Equal(both.Reverse());
        (await Listed("?sort=-dueOn&limit=1")).Should().Equal(both[0]);
        (await Listed("?dueBefore=2999-01-31&kind=INFORMATION")).Should().Equal(both[1]);
        (await Listed($"?caseId={id}&customerId={item["customerId"]}&state=ALL&count=true")).Should().Equal(both);
        (await Listed($"?caseId={Guid.NewGuid()}")).Should().BeEmpty();
        (await Listed("?kind=DOCUMENT_EXPIRY")).Should().BeEmpty();
        var first = (await app.GetAs(client, $"{Path}?sort=dueOn&limit=1&count=true")).ShouldBeOk().Json;
        first["count"]!["value"]!.GetValue<int>().Should().Be(2);
        (await Listed($"?sort=dueOn&after={first["next"]}")).Should().Equal(both[0]);

        (await Close(client, "Received")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("CLOSED");
        (await Close(client, null)).ShouldBeProblem(409).Codes.Should().Equal("item_closed");
        (await Listed("")).Should().Equal(both[1]);
        (await Listed("?state=CLOSED")).Should().Equal(both[0]);
        await CaseCalls.Until(async () => [.. await Feed("onboarding.customer.item_closed")]);
        (await app.AuditOf(officer)).Select(entry => $"{entry["command"]} {entry["outcome"]}").Should().Equal(
            "RequestInformation ACCEPTED", "RequestInformation ACCEPTED", "CloseOpenItem ACCEPTED", "CloseOpenItem REFUSED");

        foreach (var (request, dueOn, code) in new[] { (null, "2999-01-31", "invalid_question"), ("x", null, "invalid_due_on"), ("x", "2020-01-01", "invalid_due_on"), ("x", "soon", "invalid_due_on") })
        {
            (await Ask(request, dueOn)).ShouldBeProblem(400).Codes.Should().Equal(code);
        }

        (await Ask("x", "2999-01-31", $"{CaseCalls.Cases}/{Guid.NewGuid()}")).ShouldBeProblem(404);
        foreach (var query in new[] { "state=NONE", "kind=NONE", "dueBefore=soon", "sort=dueOn&state=ALL", "sort=text", "after=7&sort=dueOn" })
        {
            (await app.GetAs(client, $"{Path}?{query}")).ShouldBeProblem(400);
        }

        var other = await app.AddClient(["core"], account + "2", ["compliance", "reader"]);
        (await app.GetAs(other, Path)).ShouldBeOk().Items.Should().BeEmpty();
        (await Close(other, null)).ShouldBeProblem(404);
        var reader = await app.AddClient(["core"], account, ["reader"]);
        (await Close(reader, null)).Status.Should().Be(HttpStatusCode.Forbidden);

        Task<Answer> Close(Caller caller, string? comment) =>
            app.Send(HttpMethod.Post, $"{Path}/{both[0]}/closing", caller.Basic, new JsonObject { ["comment"] = comment }, ("X-Audit-User", officer));

        async Task<JsonNode[]> Feed(string type) =>
            [.. (await app.GetAs(client, $"/onboarding/v1/events?type={type}")).ShouldBeOk().Items.Select(one => one!)];

        async Task<string[]> Listed(string query) =>
            [.. (await app.GetAs(client, Path + query)).ShouldBeOk().Items.Select(one => one!["id"]!.GetValue<string>())];
    }

    [Fact]
    public async Task A_client_subscribes_to_the_events_of_the_core_API()
    {
        var app = await database.App();
        var client = await app.AddClient(["core", "plain"], Payload.Fresh("s"), ["operator", "reader"]);
        Task<Answer> Subscribe(string dialect, string type) => app.Send(HttpMethod.Post, "/onboarding/v1/subscriptions", client.Basic, new JsonObject
        {
            ["url"] = "https://receiver.example/",
            ["types"] = new JsonArray(type),
            ["dialect"] = dialect,
        });

        (await Subscribe("core", "*")).ShouldBe201().Json["dialect"]!.GetValue<string>().Should().Be("core");
        (await Subscribe("core", "onboarding.customer.information_requested")).ShouldBe201();
        (await Subscribe("plain", "onboarding.customer.information_requested")).ShouldBeProblem(400).Codes.Should().Equal("unknown_type");
    }
}

public sealed class OpenItemsOnSqlite(SqliteDatabase database) : OpenItems(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class OpenItemsOnSqlServer(SqlServerDatabase database) : OpenItems(database.Plain()), IClassFixture<SqlServerDatabase>;
