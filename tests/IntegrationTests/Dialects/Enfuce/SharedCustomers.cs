using System.Text.Json.Nodes;
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
}

public sealed class SharedCustomersOnSqlite(SqliteDatabase database) : SharedCustomers(database), IClassFixture<SqliteDatabase>;

public sealed class SharedCustomersOnSqlServer(SqlServerDatabase database) : SharedCustomers(database), IClassFixture<SqlServerDatabase>;
