using System.Globalization;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Audit;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>The list of cases: customers, filters, orders, due times, counts.</summary>
public abstract class CaseLists(Database database)
{
    [Fact]
    public async Task Each_filter_finds_exactly_its_cases_with_their_customers()
    {
        var app = await App();
        var client = await Client(app);
        var (person, firm) = (Payload.Fresh("P"), Payload.Fresh("F"));
        await Open(app, client, Payload.Person(person).With("isPEP", true).With("firstName", "Ona").With("lastName", "Onaitė").With("citizenshipCountry", "LV"));
        await Open(app, client, Payload.Organization(firm).With("isPEP", true).With("riskManagementCategory", "ORG_AMLYZE"));
        var all = (await app.GetAs(client, $"{Cases}?count=true")).ShouldBeOk();

        AuditLists.Counted(all).Should().Be((2, true));
        var one = all.Items.Single(item => item["externalId"]!.GetValue<string>() == person);
        new[] { "customerName", "entityType", "country", "category", "businessUnit", "ageHours" }.Select(name => one[name]?.ToString())
            .Should().Equal("Ona Onaitė", "INDIVIDUAL", "LV", "IND_AMLYZE", null, "0");
        (one["dueAt"]!.GetValue<DateTimeOffset>() - one["assessedAt"]!.GetValue<DateTimeOffset>()).Should().Be(TimeSpan.FromHours(24));
        one["dueBy"].Should().BeNull();
        var tomorrow = DateTimeOffset.UtcNow.AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (query, found) in new[]
        {
            ("entityType=INDIVIDUAL", person), ("country=LV", person), ("country=XX", ""), ("category=ORG_AMLYZE", firm), ("businessUnit=NORTH", ""), ("level=LOW", ""),
            ("unassigned=false", ""), ("unassigned=true&entityType=ORGANIZATION", firm), ("dueBefore=2020-01-01", ""), ($"dueBefore={tomorrow}&country=LV", person),
            ($"from={tomorrow}", ""), ($"to={tomorrow}&country=LV", person), ("state=PENDING&country=LV&sort=-dueAt", person), ("state=ALL&country=LV&level=HIGH", person),
            ("state=COMPLETED", ""), ($"customerId={one["customerId"]}&sort=dueAt", person), ($"communicationNumber={one["communicationNumber"]}", person),
        })
        {
            var page = (await app.GetAs(client, $"{Cases}?count=true&{query}")).ShouldBeOk();
            page.Items.Select(item => item["externalId"]!.GetValue<string>()).Should().Equal(found.Length == 0 ? [] : [found], query);
            AuditLists.Counted(page).Should().Be((found.Length == 0 ? 0 : 1, true), query);
        }

        var path = $"{Cases}/{one["id"]}";
        (await app.Send(HttpMethod.Post, $"{path}/claim", client.Basic)).ShouldBeOk();
        (await Listed(app, client, "unassigned=false")).Should().Equal(person);
        (await Listed(app, client, "unassigned=true")).Should().Equal(firm);
        (await app.Send(HttpMethod.Post, $"{path}/decision", client.Basic, Body("REJECTED"))).ShouldBeOk().Json["decidedAt"]!.GetValue<DateTimeOffset>()
            .Should().BeAfter(one["assessedAt"]!.GetValue<DateTimeOffset>());
        (await Listed(app, client, "state=COMPLETED&country=LV")).Should().Equal(person);
        (await Listed(app, client, "")).Should().Equal(firm);
        (await Listed(app, await Client(app), "state=ALL")).Should().BeEmpty("another account sees none");
    }

    [Fact]
    public async Task Cases_are_sorted_by_due_time_page_by_page_and_those_without_one_are_last()
    {
        var app = await App();
        var client = await Client(app);
        string[] known = [.. Enumerable.Range(0, 5).Select(_ => Payload.Fresh("S"))];
        foreach (var externalId in known)
        {
            await Open(app, client, Payload.Person(externalId).With("isPEP", true));
        }

        // As if they had been opened at other times: two at the same, one without a due time.
        var ticks = DateTimeOffset.UtcNow.UtcTicks;
        long[] due = [ticks + 30, ticks + 10, DateTimeOffset.MaxValue.UtcTicks, ticks + 10, ticks + 20];
        for (var i = 0; i < known.Length; i++)
        {
            await app.Sql($"UPDATE Assessments SET DueBy = {due[i]} WHERE ExternalId = {known[i]}");
        }

        string[] expected = [known[1], known[3], known[4], known[0], known[2]];
        foreach (var limit in new[] { 1, 2, 3, 5 })
        {
            (await Pages(app, client, "sort=dueAt", limit)).Should().Equal(expected);
            (await Pages(app, client, "sort=-dueAt", limit)).Should().Equal(expected.Reverse());
            (await Pages(app, client, "sort=-number", limit)).Should().Equal(known.Reverse());
        }

        (await app.GetAs(client, $"{Cases}?sort=dueAt")).ShouldBeOk().Items[^1]["dueAt"].Should().BeNull();
    }

    [Fact]
    public async Task An_invalid_query_is_a_problem()
    {
        var app = await App();
        foreach (var query in new[]
        {
            "sort=level", "sort=dueAt&state=COMPLETED", "sort=dueAt&state=ALL", "sort=dueAt&after=5", "sort=number&after=5-5", "sort=dueAt&after=5--5", "sort=dueAt&after=5-6-7", "entityType=ROBOT", "unassigned=perhaps", "dueBefore=soon", "from=1", "name=Ona",
        })
        {
            (await app.Get($"{Cases}?{query}")).ShouldBeProblem(400);
        }
    }

    // Every app on the database has the same settings, because any of them may make the assessment.
    private Task<OnboardingApp> App() => database.Start(("Risk:DueHours:HIGH", "24"));

    private static Task<Caller> Client(OnboardingApp app) => app.AddClient(["core", "plain"], Payload.Fresh("k").ToLowerInvariant(), ["reader", "compliance"]);

    private static async Task Open(OnboardingApp app, Caller client, JsonObject request)
    {
        (await app.PostAs(client, request)).ShouldBeOk();
        await Until(async () => (await app.GetAs(client, $"{Cases}?communicationNumber={request["communicationNumber"]}")).ShouldBeOk().Items);
    }

    private static async Task<IEnumerable<string>> Listed(OnboardingApp app, Caller client, string query) =>
        (await app.GetAs(client, $"{Cases}?{query}")).ShouldBeOk().Items.Select(item => item["externalId"]!.GetValue<string>());

    private static async Task<IReadOnlyList<string>> Pages(OnboardingApp app, Caller client, string query, int limit)
    {
        var (found, next) = (new List<string>(), (string?)null);
        do
        {
            var page = (await app.GetAs(client, $"{Cases}?{query}&limit={limit}{(next is null ? "" : $"&after={next}")}")).ShouldBeOk();
            found.AddRange(page.Items.Select(item => item["externalId"]!.GetValue<string>()));
            next = page.Json["next"]?.GetValue<string>();
        }
        while (next is not null);
        return found;
    }
}

public sealed class CaseListsOnSqlite(SqliteDatabase database) : CaseLists(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class CaseListsOnSqlServer(SqlServerDatabase database) : CaseLists(database.Plain()), IClassFixture<SqlServerDatabase>;
