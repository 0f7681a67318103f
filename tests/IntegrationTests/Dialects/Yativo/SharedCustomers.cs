using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>All dialects share the customers: each shows customers of the others, and keeps the data that it does not have.</summary>
public abstract class SharedCustomers(Database database)
{
    [Fact]
    public async Task The_core_API_shows_customers_of_this_dialect_by_either_id()
    {
        var caller = await YativoCaller.Of(await database.App(), "master");
        var id = await caller.Create(YativoPayload.Person().With("customer_country", "NGA"));

        var customer = (await caller.Core($"customers/by-external-id/{id}")).ShouldBeOk().Json;

        customer["id"]!.GetValue<string>().Should().Be(id);
        (customer["name"]!.GetValue<string>(), customer["country"]!.GetValue<string>(), customer["status"]!.GetValue<string>(), customer["entityType"]!.GetValue<string>())
            .Should().Be(("Alex Smith", "NG", "PENDING", "INDIVIDUAL"));
        customer["phone"]!.GetValue<string>().Should().Be("+15551234567");
        foreach (var unknown in new[] { "riskLevel", "communicationNumber", "category", "sourceOfRiskLevel", "closingDate" })
        {
            customer.AsObject().ContainsKey(unknown).Should().BeFalse(unknown);
        }

        (await caller.Core($"customers?name={Uri.EscapeDataString("alex")}")).ShouldBeOk().Body.Should().Contain(id);
        (await caller.Core("audit?limit=200")).ShouldBeOk().Items.Should().Contain(entry =>
            $"{entry["customerId"]}" == id && $"{entry["user"]}" == "Payments" && $"{entry["command"]}" == "CreateCustomer");
    }

    [Fact]
    public async Task A_client_restricted_to_one_business_unit_registers_there_and_changes_no_other()
    {
        var app = await database.App();
        var account = Payload.Fresh("units")[..20];
        var administrator = await app.AddAdministrator();
        foreach (var code in new[] { "NORTH", "SOUTH" })
        {
            await app.Send(HttpMethod.Post, "/onboarding/v1/classifiers/businessUnit/codes", administrator.Basic, new JsonObject { ["code"] = code, ["name"] = code });
        }

        var north = await app.AddClient(["yativo", "core"], account, ["reader"], ["NORTH"]);
        var south = await app.AddClient(["yativo", "core"], account, ["reader"], ["SOUTH"]);
        var (one, other) = (new YativoCaller(app, await app.SignIn(north), north.Basic), new YativoCaller(app, await app.SignIn(south), south.Basic));

        var id = await one.Create(YativoPayload.Person());

        (await one.Core($"customers/{id}")).ShouldBeOk().Json["businessUnit"]!.GetValue<string>().Should().Be("NORTH");
        foreach (var answer in new[] { await other.Get($"/customer/{id}"), await other.Put($"/customer/{id}", new JsonObject { ["customer_phone"] = "+37060000004" }), await other.Delete($"/customer/{id}") })
        {
            ((int)answer.Status).Should().Be(404, "the customer does not exist for it");
        }

        (await one.Delete($"/customer/{id}")).ShouldBeOk();
    }

    [Fact]
    public async Task Countries_and_states_are_those_of_ISO()
    {
        var caller = await YativoCaller.Of(await database.App());

        var countries = (await caller.Get("/locations/countries")).ShouldBeOk().Json["data"]!.AsArray();
        var lithuania = countries.Single(one => one!["iso2"]!.GetValue<string>() == "LT")!;
        countries.Should().HaveCount(250);
        (lithuania["id"]!.GetValue<int>(), lithuania["name"]!.GetValue<string>(), lithuania["iso3"]!.GetValue<string>(), lithuania["calling_code"]!.GetValue<string>())
            .Should().Be((440, "lithuania", "LTU", "+370"));
        var states = (await caller.Get("/locations/states/566")).ShouldBeOk().Json["data"]!.AsArray();
        states.Should().HaveCount(37);
        var abia = states.Single(one => one!["name"]!.GetValue<string>() == "abia")!;
        (abia["country_id"]!.GetValue<int>(), abia["country"]!["iso3"]!.GetValue<string>()).Should().Be((566, "NGA"));
        (await caller.Get($"/locations/cities/{abia["id"]}")).ShouldBeOk().Json["data"]!.AsArray().Should().BeEmpty();
        foreach (var unknown in new[] { "states/1", "states/x", "states/+566", "states/%20566", "cities/1", "cities/x" })
        {
            ((int)(await caller.Get($"/locations/{unknown}")).Status).Should().Be(404);
        }
    }
}

public sealed class SharedCustomersOnSqlite(SqliteDatabase database) : SharedCustomers(database), IClassFixture<SqliteDatabase>;

public sealed class SharedCustomersOnSqlServer(SqlServerDatabase database) : SharedCustomers(database), IClassFixture<SqlServerDatabase>;
