using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Yativo;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>One customer master of this dialect and Yativo.</summary>
public abstract class BesideYativo(Database database)
{
    [Fact]
    public async Task Payment_companies_and_card_issuers_see_each_others_customers()
    {
        var app = await database.App();
        var caller = new EnfuceCaller(app, await app.AddClient(["enfuce", "yativo", "core"], "master", ["reader"]));
        var token = await app.SignIn(caller.Client);
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

public sealed class BesideYativoOnSqlite(SqliteDatabase database) : BesideYativo(database), IClassFixture<SqliteDatabase>;

public sealed class BesideYativoOnSqlServer(SqlServerDatabase database) : BesideYativo(database), IClassFixture<SqlServerDatabase>;
