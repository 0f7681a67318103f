using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;
using Onboarding.IntegrationTests.Screening;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>A confirmed match outlasts changed facts, and needs a person in every process.</summary>
public abstract class ConfirmedMatches(Database database)
{
    [Fact]
    public async Task A_match_counts_until_a_person_decides_again_however_often_facts_change()
    {
        var app = await database.App();
        var name = $"{FreshName()} {FreshName()}";
        var list = await app.NewList("SANCTIONS", $"a1,{name},,", $"a2,{FreshName()} {FreshName()},,");
        var id = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(id).Asking(name, "SANCTIONS"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "sanctions", "HITS"))["id"]!.GetValue<string>();
        (await app.DecideHit((await app.Hits(customer)).Single(), "TRUE_MATCH")).ShouldBeOk();

        (await app.PostCustomer(Payload.Person(id, action: "UPDATE").Asking($"{FreshName()} {FreshName()}", "SANCTIONS"))).ShouldBeAccepted();
        var first = (await Eventually.Value(() => app.Hits(customer), hits => hits.Count > 0)).Single();
        (await app.GetCustomer(id)).Json["screening"]!["sanctions"]!.ToJsonString().Should().Be("""{"state":"HITS","match":true}""");

        // The same facts keep the hit, other facts make a new one, and neither loses the match.
        await Screen(app, customer);
        (await app.Hits(customer)).Should().ContainSingle().Which["id"]!.GetValue<string>().Should().Be(first["id"]!.GetValue<string>());
        (await app.PostCustomer(Payload.Person(id, action: "UPDATE").Asking($"{FreshName()} {FreshName()}", "SANCTIONS"))).ShouldBeAccepted();
        var second = (await Eventually.Value(() => app.Hits(customer), hits => hits.Count > 0 && hits[0]["id"]!.GetValue<string>() != first["id"]!.GetValue<string>())).Should().ContainSingle().Subject;
        (second["followsMatch"]!.GetValue<bool>(), (await app.Hits(customer, "WITHDRAWN")).Count).Should().Be((true, 0));
        await Screen(app, customer);
        (await app.Hits(customer)).Should().ContainSingle().Which["id"]!.GetValue<string>().Should().Be(second["id"]!.GetValue<string>());

        (await app.DecideHit(second, "FALSE_POSITIVE")).ShouldBeOk();
        await Screen(app, customer);
        (await app.Hits(customer)).Should().BeEmpty("a person has decided that the party is another one now");
        (await app.Screened(id, "sanctions", "CLEAR"))["screening"]!["sanctions"]!["match"]!.GetValue<bool>().Should().BeFalse();
        (await app.Hits(customer, "ALL")).Should().OnlyContain(hit => hit["list"]!.GetValue<string>() == list);
    }

    [Theory]
    [InlineData("INTERNAL_LIST", "internalList")]
    [InlineData("ADVERSE_MEDIA", "adverseMedia")]
    public async Task A_match_without_a_floor_does_not_let_the_open_case_complete_by_itself(string process, string member)
    {
        var app = await database.App();
        var name = $"{FreshName()} {FreshName()}";
        await app.NewList(process, $"a1,{name},,");
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).Asking(name, process))).ShouldBeAccepted();
        var customer = (await app.Screened(id, member, "HITS"))["id"]!.GetValue<string>();
        Reasons(await CaseCalls.CaseOf(app, number)).Should().Equal("screening_open");

        (await app.DecideHit((await app.Hits(customer)).Single(), "TRUE_MATCH")).ShouldBeOk();

        var open = await Eventually.Value(() => CaseCalls.CaseOf(app, number), one => Reasons(one).SequenceEqual(["screening_match"]));
        open["state"]!.GetValue<string>().Should().Be("PENDING");
        (await app.GetCustomer(id)).Json["status"]!.GetValue<string>().Should().Be("PENDING");
        (await CaseCalls.Decide(app, $"{CaseCalls.Cases}/{open["id"]}", "ACCEPTED")).ShouldBeOk();
        (await app.GetCustomer(id)).Json["status"]!.GetValue<string>().Should().Be("ACTIVE");
    }

    [Fact]
    public async Task A_level_that_falls_because_a_match_has_ended_does_not_undo_a_persons_decision()
    {
        var app = await database.App();
        var name = $"{FreshName()} {FreshName()}";
        var list = await app.NewList("PEP", $"a1,{name},,", $"a2,{FreshName()} {FreshName()},,");
        var (id, number, later) = (Payload.Fresh("X"), Payload.Fresh("N"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(id, number).Asking(name, "PEP"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "pep", "HITS"))["id"]!.GetValue<string>();
        await CaseCalls.CaseOf(app, number);
        (await app.DecideHit((await app.Hits(customer)).Single(), "TRUE_MATCH")).ShouldBeOk();
        var high = await Eventually.Value(() => CaseCalls.CaseOf(app, number), one => one["initialLevel"]!.GetValue<string>() == "HIGH");
        (await CaseCalls.Decide(app, $"{CaseCalls.Cases}/{high["id"]}", "ACCEPTED")).ShouldBeOk();

        // The next request has an open case, at the same level, when the entry leaves the list.
        (await app.PostCustomer(Payload.Person(id, later, "UPDATE").Asking(name, "PEP").With("isLitigated", true))).ShouldBeAccepted();
        await Eventually.Value(() => CaseCalls.CaseOf(app, later), one => one["initialLevel"]!.GetValue<string>() == "HIGH");
        await app.ImportList(list, $"a3,{FreshName()} {FreshName()},,");
        await app.Screened(id, "pep", "CLEAR");

        var open = await Eventually.Value(() => CaseCalls.CaseOf(app, later), one => one["initialLevel"]!.GetValue<string>() != "HIGH");
        (open["state"]!.GetValue<string>(), Reasons(open).Contains("lower_than_decided")).Should().Be(("PENDING", true));
        (await app.GetCustomer(id)).Json["riskLevel"]!.GetValue<string>().Should().Be("HIGH", "a person decides first");
    }

    private static IReadOnlyList<string> Reasons(JsonNode found) => [.. found["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>())];

    private static async Task Screen(OnboardingApp app, string customer) => ((int)(await app.Send(
        HttpMethod.Post, $"/onboarding/v1/customers/{customer}/screenings", body: new JsonObject { ["processes"] = new JsonArray("SANCTIONS") })).Status).Should().Be(202);
}

public sealed class ConfirmedMatchesOnSqlite(SqliteDatabase database) : ConfirmedMatches(database), IClassFixture<SqliteDatabase>;

public sealed class ConfirmedMatchesOnSqlServer(SqlServerDatabase database) : ConfirmedMatches(database), IClassFixture<SqlServerDatabase>;
