using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Risk;
using Onboarding.Domain.Common;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>Simulations rate the customers of a rule set without changes. A publication puts the rule set in force on every instance.</summary>
public abstract class Simulations(Database database)
{
    [Fact]
    public async Task A_simulation_counts_old_and_new_levels_and_lists_the_customers_whose_level_changes()
    {
        var app = await database.App();
        const string Category = "IND_PK";
        async Task<string> Import(string level, string? country = null)
        {
            var externalId = Payload.Fresh("S");
            (await app.Post(Payload.Person(externalId).Imported(level, "ACTIVE").With("riskManagementCategory", Category).With("citizenshipCountry", country ?? "LT"))).ShouldBeOk();
            return await app.IdOf(externalId);
        }

        var (_, low, listed) = (await Import("NONE"), await Import("LOW"), await Import("MEDIUM", "KP"));
        (await app.Post(Payload.Person(Payload.Fresh("S")).With("riskManagementCategory", "IND"))).ShouldBeOk();
        (await app.SaveDraft(Category, RuleSetCalls.Document(Category))).ShouldBeOk();

        var simulation = (await app.Simulate(Category)).ShouldBeOk().Json;

        simulation["customers"]!.GetValue<int>().Should().Be(3);
        simulation["changed"]!.GetValue<int>().Should().Be(2);
        simulation["cases"]!.GetValue<int>().Should().Be(1, "HIGH is decided by people");
        simulation["version"].Should().BeNull();
        simulation["matrix"]!["NONE"]!["NONE"]!.GetValue<int>().Should().Be(1);
        simulation["matrix"]!["LOW"]!["NONE"]!.GetValue<int>().Should().Be(1);
        simulation["matrix"]!["MEDIUM"]!["HIGH"]!.GetValue<int>().Should().Be(1);
        simulation["movers"]!.AsArray().Select(one => $"{one!["id"]} {one["old"]} {one["new"]}").Should().Equal($"{low} LOW NONE", $"{listed} MEDIUM HIGH");
        (await app.Simulate(Category, """{ "limit": 2 }""")).ShouldBeOk().Json["customers"]!.GetValue<int>().Should().Be(2);
        (await app.Simulate(Category, "")).ShouldBeOk().Json["customers"]!.GetValue<int>().Should().Be(3);
        (await app.Simulate(Category, null)).ShouldBeOk().Json["customers"]!.GetValue<int>().Should().Be(3);
        (await app.Simulate(Category, """{ "limit": 0, "version": 0 }""")).ShouldBeProblem(400).Codes.Should().Equal("invalid_parameter", "invalid_parameter");
        (await app.Get($"/onboarding/v1/customers/{low}")).ShouldBeOk().Json["riskLevel"]!.GetValue<string>().Should().Be("LOW");

        var all = (await app.Simulate("default", """{ "version": 1 }""")).ShouldBeOk().Json["customers"]!.GetValue<int>();
        await app.Publish(Category);
        (await app.Simulate("default", """{ "version": 1 }""")).ShouldBeOk().Json["customers"]!.GetValue<int>().Should().Be(all - 3, "these customers have a rule set of their own now");
    }

    [Fact]
    public async Task A_simulation_of_a_client_has_the_customers_of_its_account_only()
    {
        var app = await database.App();
        var (own, other) = (await app.AddClient(["core", "plain"], Payload.Fresh("A"), ["compliance", "reader"]), await app.AddClient(["core", "plain"], Payload.Fresh("B"), ["reader"]));
        (await app.PostAs(own, Payload.Person(Payload.Fresh("S")))).ShouldBeOk();
        (await app.PostAs(other, Payload.Person(Payload.Fresh("S")))).ShouldBeOk();
        const string Simulate = $"{RuleSetCalls.Sets}/default/simulate";

        var answer = (await app.Send(HttpMethod.Post, Simulate, own.Basic, new JsonObject { ["version"] = 1 })).ShouldBeOk();

        answer.Json["customers"]!.GetValue<int>().Should().Be(1);
        answer.Json["matrix"]!.AsObject().Sum(row => row.Value!["NONE"]!.GetValue<int>()).Should().Be(1, "assessed by now or not");
        (await app.Send(HttpMethod.Post, Simulate, other.Basic, new JsonObject { ["version"] = 1 })).ShouldBeProblem(403);
        (await app.Send(HttpMethod.Post, $"{RuleSetCalls.Sets}/default/publish", other.Basic, new JsonObject())).ShouldBeProblem(403);
        (await app.GetAs(other, RuleSetCalls.Sets)).ShouldBeOk();
    }

    [Fact]
    public async Task A_published_version_is_in_force_on_its_instance_at_once_and_on_others_within_seconds()
    {
        var (one, two) = (await database.App(), await database.Start());
        const string Category = "ORG_PK";
        IRuleSets Of(OnboardingApp app) => app.Services.GetRequiredService<IRuleSets>();
        Of(one).Current(AccountId.Default, Category).Key.Should().Be("default");
        await one.SaveDraft(Category, RuleSetCalls.Document(Category, "Own"));

        (await one.Publish(Category)).Status.Should().Be(System.Net.HttpStatusCode.Created);

        Of(one).Current(AccountId.Default, Category).Should().Match<Domain.Risk.RuleSets.RuleSet>(set => set.Key == Category && set.Version == 1 && set.Name == "Own");
        (await Of(two).Find(AccountId.Default, Category, 1, default))!.Name.Should().Be("Own");
        (await Of(two).Find(AccountId.Default, Category, 2, default)).Should().BeNull();
        await Eventually.True(() => Of(two).Current(AccountId.Default, Category).Key == Category, () => "the other instance did not follow");
        Of(two).Current(AccountId.Default, "IND_AMLYZE").Key.Should().Be("default");
    }
}

public sealed class SimulationsOnSqlite(SqliteDatabase database) : Simulations(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class SimulationsOnSqlServer(SqlServerDatabase database) : Simulations(database.Plain()), IClassFixture<SqlServerDatabase>;
