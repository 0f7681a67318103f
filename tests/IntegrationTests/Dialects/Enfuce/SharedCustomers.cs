using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>All dialects share the customers: each shows customers of the others, and keeps the data that it does not have.</summary>
public abstract class SharedCustomers(Database database)
{
    [Fact]
    public async Task The_core_API_shows_customers_of_this_dialect_with_the_address_in_use()
    {
        var caller = await EnfuceCaller.Of(await database.App(), "master");
        var body = EnfucePayload.Private().With("nationality", new JsonArray("ROM")).With("temporaryAddress", new JsonObject { ["city"] = "Turku" }).With("riskScore", "High").With("middleName", "Juha");
        await caller.Create(body);

        var customer = (await caller.Core($"customers/by-external-id/{body["customerNumber"]}")).ShouldBeOk().Json;

        ($"{customer["name"]}", $"{customer["country"]}", $"{customer["status"]}", $"{customer["entityType"]}", $"{customer["nationalCode"]}", $"{customer["changedBy"]}")
            .Should().Be(("Matti Juha Korhonen", "RO", "ACTIVE", "INDIVIDUAL", "19560606-1234", "onboarding.service"));
        customer["enfuce"]!["addressInUse"]!["city"]!.GetValue<string>().Should().Be("Turku");
        customer["enfuce"]!["address"]!["city"]!.GetValue<string>().Should().Be("Mariehamn");
        foreach (var unknown in new[] { "riskLevel", "communicationNumber", "category", "sourceOfRiskLevel", "closingDate", "email" })
        {
            customer.AsObject().ContainsKey(unknown).Should().BeFalse(unknown);
        }
    }

    [Fact]
    public async Task An_AMLYZE_update_replaces_the_data_of_AMLYZE_and_keeps_all_other_data()
    {
        var app = await database.App();
        var caller = await EnfuceCaller.Of(app, "master");
        var body = EnfucePayload.Private().With("nationality", new JsonArray("FIN", "SWE")).With("email", "a@b.co").With("birthCountry", "FIN").With("screening", new JsonObject { ["status"] = true });
        var id = await caller.Create(body);
        var before = await caller.Read(id);

        var update = Payload.Person($"{body["customerNumber"]}", action: "UPDATE").Imported("LOW", "ACTIVE").With("nationalCode", "39001010000");
        (await app.Send(HttpMethod.Post, CallerCalls.Amlyze, caller.Client.Basic, update)).ShouldBeAccepted();

        var after = await caller.Read(id);
        ($"{after["firstName"]}", $"{after["lastName"]}", after["nationality"]!.ToJsonString(), $"{after["regNo"]}").Should().Be(("Vardenis", "Pavardenis", """["LTU"]""", "39001010000"));
        after.ContainsKey("birthCountry").Should().BeFalse();
        foreach (var kept in new[] { "customerNumber", "id", "locale", "address", "email", "screening" })
        {
            JsonNode.DeepEquals(after[kept], before[kept]).Should().BeTrue(kept);
        }

        (await caller.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["nationality"] = new JsonArray("ROM") })).ShouldBeOk();
        (await caller.Read(id))["nationality"]!.ToJsonString().Should().Be("""["ROM"]""");
        var core = (await caller.Core($"customers/by-external-id/{body["customerNumber"]}")).Json;
        ($"{core["riskLevel"]}", $"{core["citizenshipCountry"]}", $"{core["country"]}").Should().Be(("LOW", "RO", "RO"));
    }

    [Fact]
    public async Task This_dialect_shows_and_changes_the_supported_data_of_AMLYZE_customers()
    {
        var app = await database.App();
        var caller = await EnfuceCaller.Of(app, "master");
        var externalId = $"ä/{Payload.Fresh("made")} %41";
        var made = Payload.Organization(externalId).Imported("LOW", "SUSPENDED")
            .With("listContact", new JsonArray(new JsonObject { ["contactType"] = "EMAIL", ["contactDetails"] = "office@example.com" }))
            .With("listAddress", new JsonArray(new JsonObject { ["addressDetails"] = "Gedimino 1", ["country"] = "LT", ["city"] = "Vilnius" }));
        (await app.Send(HttpMethod.Post, CallerCalls.Amlyze, caller.Client.Basic, made)).ShouldBeAccepted();

        var shown = (await caller.Get($"/v3/customerNumber/{Uri.EscapeDataString(externalId)}")).ShouldBeOk().Json.AsObject();

        var id = shown["id"]!.GetValue<long>();
        shown.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Should().Be(
            $$$"""{"customerNumber":"{{{externalId}}}","id":{{{id}}},"role":"CORPORATE","name":"UAB Karuna","email":"office@example.com","address":{"address1":"Gedimino 1","city":"Vilnius","country":"LTU"}}""");
        (await caller.Patch($"/v3/CORPORATE/{id}", new JsonObject { ["phoneNumber"] = "+37052000000" })).ShouldBeOk();
        (await caller.Patch($"/v3/CORPORATE/{id}", new JsonObject { ["name"] = "UAB Nauja", ["locale"] = "lt_LT" })).ShouldBeOk();
        var core = (await caller.Core($"customers/by-external-id/{Uri.EscapeDataString(externalId)}")).ShouldBeOk().Json;
        ($"{core["name"]}", $"{core["legalForm"]}", $"{core["status"]}", $"{core["riskLevel"]}").Should().Be(("UAB Nauja", "LTD", "SUSPENDED", "LOW"));
    }

    [Fact]
    public async Task A_customer_that_AMLYZE_closed_can_still_be_read_and_changed_here()
    {
        var app = await database.App();
        var caller = await EnfuceCaller.Of(app, "master");
        var body = EnfucePayload.Private();
        var id = await caller.Create(body);
        var update = Payload.Person($"{body["customerNumber"]}", action: "UPDATE").Imported("LOW", "CLOSED").With("closingDate", "2024-05-01");
        (await app.Send(HttpMethod.Post, CallerCalls.Amlyze, caller.Client.Basic, update)).ShouldBeAccepted();

        (await caller.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["deceasedDate"] = "2024-05-01" })).ShouldBeOk();
        (await caller.Read(id))["deceasedDate"]!.GetValue<string>().Should().Be("2024-05-01");
        (await caller.Core($"customers/by-external-id/{body["customerNumber"]}")).Json["status"]!.GetValue<string>().Should().Be("CLOSED");
        (await caller.Post("/v3/PRIVATE", body)).ShouldFail(409, "customerNumber duplicate");
    }

    [Fact]
    public async Task Payment_companies_and_card_issuers_see_each_others_customers()
    {
        var app = await database.App();
        var caller = new EnfuceCaller(app, await app.AddClient(["enfuce", "yativo", "core"], "master", ["reader"]));
        var token = (await app.Send(HttpMethod.Post, "/api/v1/auth/login", null, new JsonObject { ["account_id"] = caller.Client.Id, ["app_secret"] = caller.Client.Secret }))
            .ShouldBeOk().Json["data"]!["access_token"]!.GetValue<string>();
        var body = EnfucePayload.Private().With("nationality", new JsonArray("FIN")).With("middleName", "Juha");
        await caller.Create(body);
        var master = (await caller.Core($"customers/by-external-id/{body["customerNumber"]}")).Json["id"]!.GetValue<string>();

        var there = (await app.Send(HttpMethod.Get, $"/api/v1/customer/{master}", $"Bearer {token}")).ShouldBeOk().Json["data"]!;
        ($"{there["customer_name"]}", $"{there["customer_country"]}", $"{there["customer_type"]}", $"{there["customer_status"]}")
            .Should().Be(("Matti Juha Korhonen", "FIN", "individual", "active"));

        var made = (await app.Send(HttpMethod.Post, "/api/v1/customer", $"Bearer {token}", new JsonObject
        {
            ["customer_name"] = "Alex Smith",
            ["customer_email"] = $"{Guid.NewGuid():N}@example.com",
            ["customer_phone"] = "+15551234567",
            ["customer_country"] = "USA",
        })).Json["data"]!["customer_id"]!.GetValue<string>();
        var here = (await caller.Get($"/v3/customerNumber/{made}")).ShouldBeOk().Json.AsObject();
        here.Select(member => member.Key).Should().Equal("customerNumber", "id", "role", "email");
        (await caller.Patch($"/v3/PRIVATE/{here["id"]}", new JsonObject { ["firstName"] = "Alex", ["lastName"] = "Smythe" })).ShouldBeOk();
        (await app.Send(HttpMethod.Get, $"/api/v1/customer/{made}", $"Bearer {token}")).ShouldBeOk().Json["data"]!["customer_name"]!.GetValue<string>().Should().Be("Alex Smythe");
    }
}

public sealed class SharedCustomersOnSqlite(SqliteDatabase database) : SharedCustomers(database), IClassFixture<SqliteDatabase>;

public sealed class SharedCustomersOnSqlServer(SqlServerDatabase database) : SharedCustomers(database), IClassFixture<SqlServerDatabase>;
