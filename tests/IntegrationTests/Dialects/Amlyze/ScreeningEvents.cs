using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Screening;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The events of screenings, as the contract has them.</summary>
public abstract class ScreeningEvents(Database database)
{
    [Fact]
    public async Task A_hit_is_pending_and_completed_under_the_request_with_the_same_id()
    {
        var app = await database.App();
        var name = $"{FreshName()} {FreshName()}";
        await app.NewList("SANCTIONS", $"a1,{name},,");
        await app.NewList("PEP", $"p1,{FreshName()} {FreshName()},,");
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).Asking(name, "SANCTIONS", "PEP"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        var run = (await app.Runs(customer)).Single(one => one["process"]!.GetValue<string>() == "SANCTIONS")["id"]!.GetValue<string>();

        (await Event(app, number, "customer.screening.sanctions.pending")).Should().Be($$"""{"externalId":"{{id}}","screeningMatch":true,"screeningGuid":"{{run}}"}""");
        (await Event(app, number, "customer.screening.pep.completed")).Should().Be($$"""{"externalId":"{{id}}","screeningMatch":false}""");

        (await app.DecideHit((await app.Hits(customer)).Single(), "TRUE_MATCH")).ShouldBeOk();

        (await Event(app, number, "customer.screening.sanctions.completed")).Should()
            .Be($$"""{"externalId":"{{id}}","sanctioned":true,"screeningMatch":true,"screeningGuid":"{{run}}"}""");
        (await Feed(app, id)).Should().ContainSingle(one => one.Contains("com.amlyze.customer.updated", StringComparison.Ordinal) && one.Contains("\"sanctioned\":true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leads_and_related_entities_have_their_own_types()
    {
        var app = await database.App();
        var (first, last) = (FreshName(), FreshName());
        await app.NewList("SANCTIONS", $"a1,{first} {last},,");
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        var lead = SimplifiedCustomers.Lead(id).With("communicationNumber", number).Asking($"{FreshName()} {FreshName()}", "SANCTIONS");
        (await app.PostCustomer(lead)).ShouldBeAccepted();
        (await Event(app, number, "lead.screening.sanctions.completed")).Should().Be($$"""{"externalId":"{{id}}","screeningMatch":false}""");

        var (owner, asked) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(owner, asked).Asking($"{FreshName()} {FreshName()}", "SANCTIONS").With("listRelatedEntity", new JsonArray(new JsonObject
        {
            ["entityType"] = "INDIVIDUAL",
            ["relationType"] = "DIRECTOR",
            ["extId"] = "rel-71",
            ["firstName"] = first,
            ["lastName"] = last,
            ["country"] = "LT",
        })))).ShouldBeAccepted();
        await app.Screened(owner, "sanctions", "CLEAR");

        var pending = JsonNode.Parse(await Event(app, asked, "related_entity.screening.sanctions.pending"))!.AsObject();
        pending.Remove("screeningGuid").Should().BeTrue();
        pending.ToJsonString().Should().Be(
            $$"""{"customerExternalId":"{{owner}}","externalId":"rel-71","type":"INDIVIDUAL","firstName":"{{first}}","lastName":"{{last}}","title":"{{first}} {{last}}","relationCode":"DIRECTOR","countryCode":"LT","screeningMatch":true}""");
        (await Feed(app, "rel-71")).Should().Contain(one => one.Contains(asked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Related_entities_have_two_event_types_of_each_process_with_and_without_a_match()
    {
        var app = await database.App();
        var (first, last, owner, asked) = (FreshName(), FreshName(), Payload.Fresh("X"), Payload.Fresh("N"));
        (string Process, string Event, string Outcome, bool IsMatch)[] processes =
        [
            ("SANCTIONS", "sanctions", "sanctioned", true), ("PEP", "pep", "pep", false), ("ADVERSE_MEDIA", "adverse_media", "inAdverseMedia", true),
            ("INTERNAL_LIST", "internal_list", "inInternalList", false),
        ];
        foreach (var (process, _, _, _) in processes)
        {
            await app.NewList(process, $"a1,{first} {last},,");
        }

        (await app.PostCustomer(Payload.Person(owner, asked).Asking($"{FreshName()} {FreshName()}", [.. processes.Select(one => one.Process)]).With("listRelatedEntity", new JsonArray(new JsonObject
        {
            ["entityType"] = "INDIVIDUAL",
            ["relationType"] = "DIRECTOR",
            ["extId"] = "rel-72",
            ["firstName"] = first,
            ["lastName"] = last,
            ["country"] = "LT",
        })))).ShouldBeAccepted();
        var customer = (await app.Screened(owner, "internalList", "CLEAR"))["id"]!.GetValue<string>();

        var hits = await Eventually.Value(() => app.Hits(customer), found => found.Count == processes.Length);
        foreach (var (process, name, outcome, isMatch) in processes)
        {
            JsonNode.Parse(await Event(app, asked, $"related_entity.screening.{name}.pending"))!["screeningMatch"]!.GetValue<bool>().Should().BeTrue();
            (await app.DecideHit(hits.Single(hit => hit["process"]!.GetValue<string>() == process), isMatch ? "TRUE_MATCH" : "FALSE_POSITIVE")).ShouldBeOk();

            var completed = JsonNode.Parse(await Event(app, asked, $"related_entity.screening.{name}.completed"))!;
            (completed[outcome]!.GetValue<bool>(), completed["screeningMatch"]!.GetValue<bool>(), completed["externalId"]!.GetValue<string>(), completed["customerExternalId"]!.GetValue<string>())
                .Should().Be((isMatch, true, "rel-72", owner));
            Guid.Parse(completed["screeningGuid"]!.GetValue<string>()).Should().NotBeEmpty();
        }
    }

    // The data of an event in the feed: it has all members, while polling shows those of the client's version.
    private static async Task<string> Event(OnboardingApp app, string number, string type)
    {
        var found = await Eventually.Value(
            async () => (await All(app)).Where(one => one["source"]!.GetValue<string>() == number && one["type"]!.GetValue<string>() == $"app.amlyze.{type}").ToList(),
            events => events.Count > 0);
        return found.Should().ContainSingle().Subject["data"]!.ToJsonString();
    }

    private static async Task<IReadOnlyList<string>> Feed(OnboardingApp app, string subject) =>
        await Eventually.Value(
            async () => (IReadOnlyList<string>)[.. (await All(app)).Where(one => one["subject"]!.GetValue<string>() == subject).Select(one => one.ToJsonString())],
            events => events.Count > 0);

    private static async Task<IReadOnlyList<JsonNode>> All(OnboardingApp app)
    {
        var (all, after) = (new List<JsonNode>(), "0");
        while (true)
        {
            var page = (await app.Get($"/onboarding/v1/events?after={after}&limit=200")).ShouldBeOk();
            all.AddRange(page.Items);
            if (page.Json["next"]?.GetValue<string>() is not { } next)
            {
                return all;
            }

            after = next;
        }
    }
}

public sealed class ScreeningEventsOnSqlite(SqliteDatabase database) : ScreeningEvents(database), IClassFixture<SqliteDatabase>;

public sealed class ScreeningEventsOnSqlServer(SqlServerDatabase database) : ScreeningEvents(database), IClassFixture<SqlServerDatabase>;
