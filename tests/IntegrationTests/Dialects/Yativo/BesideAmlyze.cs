using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>One customer master of this dialect and AMLYZE: what one made the other shows and changes, and what it cannot carry stays.</summary>
public abstract class BesideAmlyze(Database database)
{
    [Fact]
    public async Task An_AMLYZE_update_replaces_the_data_of_AMLYZE_and_keeps_all_other_data()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app, "master");
        var amlyze = await app.AddClient(["amlyze"], "master");
        var id = await caller.Create(YativoPayload.Person().WithDocument().With("customer_address", new JsonObject { ["city"] = "Anytown" }));
        var before = (await caller.Get($"/customer/{id}")).Json["data"]!;

        var update = Payload.Person(id, action: "UPDATE").Imported("LOW", "ACTIVE");
        (await app.PostCustomerAs(amlyze, update)).ShouldBeAccepted();

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
        (await app.PostCustomerAs(amlyze, made)).ShouldBeAccepted();
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
    public async Task A_request_of_another_dialect_can_end_the_review_too()
    {
        var app = await database.App();
        var caller = await YativoCaller.Of(app, Payload.Fresh("mixed")[..30]);
        var id = await caller.Create(YativoPayload.Person());
        await caller.Post(KycPayload.Individual, KycPayload.Person(id, Verification.OfHighRisk));
        await caller.KycOnce(id, "manual_review");
        var bank = await app.AddClient(["amlyze"], (await caller.Core($"customers/{id}")).Json["account"]!.GetValue<string>());

        (await app.PostCustomerAs(bank, Payload.Person(id, action: "UPDATE"))).ShouldBeAccepted();

        (await caller.KycOnce(id, "approved"))["last_name"]!.GetValue<string>().Should().Be("Pavardenis");
        (await app.PostCustomerAs(bank, Payload.Person(id, action: "UPDATE").Imported("LOW", "SUSPENDED"))).ShouldBeAccepted();
        var suspended = await caller.Kyc(id);
        (suspended["status"]!.GetValue<string>(), suspended["is_va_approved"]!.GetValue<bool>()).Should().Be(("approved", false));
        (await app.PostCustomerAs(bank, Payload.Person(id, action: "UPDATE").Imported("LOW", "REJECTED"))).ShouldBeAccepted();
        (await caller.KycStatus(id)).Should().Be("rejected");
    }
}

public sealed class BesideAmlyzeOnSqlite(SqliteDatabase database) : BesideAmlyze(database), IClassFixture<SqliteDatabase>;

public sealed class BesideAmlyzeOnSqlServer(SqlServerDatabase database) : BesideAmlyze(database), IClassFixture<SqlServerDatabase>;
