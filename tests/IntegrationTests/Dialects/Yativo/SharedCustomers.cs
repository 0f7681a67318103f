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
    public async Task An_AMLYZE_update_replaces_the_data_of_AMLYZE_and_keeps_all_other_data()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app, "master");
        var amlyze = await app.AddClient(["amlyze"], "master");
        var id = await caller.Create(YativoPayload.Person().WithDocument().With("customer_address", new JsonObject { ["city"] = "Anytown" }));
        var before = (await caller.Get($"/customer/{id}")).Json["data"]!;

        var update = Payload.Person(id, action: "UPDATE").Imported("LOW", "ACTIVE");
        (await app.Send(HttpMethod.Post, CallerCalls.Amlyze, amlyze.Basic, update)).ShouldBeAccepted();

        var after = (await caller.Get($"/customer/{id}")).ShouldBeOk().Json["data"]!;
        after["customer_name"]!.GetValue<string>().Should().Be("Vardenis Pavardenis");
        foreach (var kept in new[] { "customer_email", "customer_phone", "customer_country", "customer_address" })
        {
            JsonNode.DeepEquals(after[kept], before[kept]).Should().BeTrue(kept);
        }

        var core = (await caller.Core($"customers/{id}")).Json;
        core["riskLevel"]!.GetValue<string>().Should().Be("LOW");
        core["documents"]![0]!["documentNumber"]!.GetValue<string>().Should().Be("A10600011");
        (await caller.Post("/customer", YativoPayload.Person(before["customer_email"]!.GetValue<string>()))).ShouldReject("customer_email");
    }

    [Fact]
    public async Task This_dialect_shows_the_supported_data_of_AMLYZE_customers()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app, "master");
        var amlyze = await app.AddClient(["amlyze"], "master");
        var externalId = Payload.Fresh("made");
        var made = Payload.Organization(externalId).Imported("LOW", "SUSPENDED")
            .With("listContact", new JsonArray(new JsonObject { ["contactType"] = "EMAIL", ["contactDetails"] = "office@example.com" }))
            .With("listAddress", new JsonArray(new JsonObject { ["addressDetails"] = "Gedimino 1", ["country"] = "LT", ["city"] = "Vilnius" }));
        (await app.Send(HttpMethod.Post, CallerCalls.Amlyze, amlyze.Basic, made)).ShouldBeAccepted();
        var id = (await caller.Core($"customers/by-external-id/{externalId}")).ShouldBeOk().Json["id"]!.GetValue<string>();

        var shown = (await caller.Get($"/customer/{id}")).ShouldBeOk().Json["data"]!;

        (shown["customer_name"]!.GetValue<string>(), shown["customer_type"]!.GetValue<string>(), shown["customer_country"]!.GetValue<string>(),
            shown["customer_status"]!.GetValue<string>(), shown["customer_email"]!.GetValue<string>(), shown["customer_address"]!["city"]!.GetValue<string>())
            .Should().Be(("UAB Karuna", "business", "LTU", "inactive", "office@example.com", "Vilnius"));
        shown.AsObject().ContainsKey("customer_phone").Should().BeFalse();
        (await caller.Put($"/customer/{id}", new JsonObject { ["customer_phone"] = "+37060000003" })).ShouldBeOk().Json["data"]!["customer_phone"]!.GetValue<string>()
            .Should().Be("+37060000003");
        var core = (await caller.Core($"customers/{id}")).Json;
        (core["legalForm"]!.GetValue<string>(), core["status"]!.GetValue<string>(), core["riskLevel"]!.GetValue<string>()).Should().Be(("LTD", "SUSPENDED", "LOW"));
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
        var (one, other) = (new YativoCaller(app, await app.SignIn(north)), new YativoCaller(app, await app.SignIn(south)));

        var id = await one.Create(YativoPayload.Person());

        (await one.Core($"customers/{id}")).ShouldBeOk().Json["businessUnit"]!.GetValue<string>().Should().Be("NORTH");
        (await other.Put($"/customer/{id}", new JsonObject { ["customer_phone"] = "+37060000004" })).ShouldReject("business_unit");
        (await other.Delete($"/customer/{id}")).ShouldReject("business_unit");
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
