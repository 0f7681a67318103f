using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>One customer master of this dialect and AMLYZE: what one made the other shows and changes, and what it cannot carry stays.</summary>
public abstract class BesideAmlyze(Database database)
{
    [Fact]
    public async Task An_AMLYZE_update_replaces_the_data_of_AMLYZE_and_keeps_all_other_data()
    {
        var app = await database.App();
        var caller = await EnfuceCaller.Of(app, "master", more: ["amlyze"]);
        var body = EnfucePayload.Private().With("nationality", new JsonArray("FIN", "SWE")).With("email", "a@b.co").With("birthCountry", "FIN").With("screening", new JsonObject { ["status"] = true });
        var id = await caller.Create(body);
        var before = await caller.Read(id);

        var update = Payload.Person($"{body["customerNumber"]}", action: "UPDATE").Imported("LOW", "ACTIVE").With("nationalCode", "39001010000");
        (await app.PostCustomerAs(caller.Client, update)).ShouldBeAccepted();

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
        var caller = await EnfuceCaller.Of(app, "master", more: ["amlyze"]);
        var externalId = $"ä/{Payload.Fresh("made")} %41";
        var made = Payload.Organization(externalId).Imported("LOW", "SUSPENDED")
            .With("listContact", new JsonArray(new JsonObject { ["contactType"] = "EMAIL", ["contactDetails"] = "office@example.com" }))
            .With("listAddress", new JsonArray(new JsonObject { ["addressDetails"] = "Gedimino 1", ["country"] = "LT", ["city"] = "Vilnius" }));
        (await app.PostCustomerAs(caller.Client, made)).ShouldBeAccepted();

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
        var caller = await EnfuceCaller.Of(app, "master", more: ["amlyze"]);
        var body = EnfucePayload.Private();
        var id = await caller.Create(body);
        var update = Payload.Person($"{body["customerNumber"]}", action: "UPDATE").Imported("LOW", "CLOSED").With("closingDate", "2024-05-01");
        (await app.PostCustomerAs(caller.Client, update)).ShouldBeAccepted();

        (await caller.Patch($"/v3/PRIVATE/{id}", new JsonObject { ["deceasedDate"] = "2024-05-01" })).ShouldBeOk();
        (await caller.Read(id))["deceasedDate"]!.GetValue<string>().Should().Be("2024-05-01");
        (await caller.Core($"customers/by-external-id/{body["customerNumber"]}")).Json["status"]!.GetValue<string>().Should().Be("CLOSED");
        (await caller.Post("/v3/PRIVATE", body)).ShouldFail(409, "customerNumber duplicate");
    }
}

public sealed class BesideAmlyzeOnSqlite(SqliteDatabase database) : BesideAmlyze(database), IClassFixture<SqliteDatabase>;

public sealed class BesideAmlyzeOnSqlServer(SqlServerDatabase database) : BesideAmlyze(database), IClassFixture<SqlServerDatabase>;
