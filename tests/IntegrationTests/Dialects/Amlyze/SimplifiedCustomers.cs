using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze.Batches;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Customers with the simplified set of data, at both published paths.</summary>
public abstract class SimplifiedCustomers(Database database)
{
    private const string Path = "/amlyze-ws-rest/simplified-customer";
    private const string OtherPath = "/amlyze-ws-rest/simplifiedCustomer";

    private static readonly JsonNode[] Samples = [.. AmlyzeContract.Index.Where(sample => sample["kind"]!.GetValue<string>() == "simplified")];

    [Fact]
    public void The_sweep_is_not_empty() => Samples.Should().HaveCount(9);

    // The index expects three to be rejected for a closing date without CLOSED; the pages have them as valid requests.
    [Theory]
    [InlineData(Path)]
    [InlineData(OtherPath)]
    public async Task Every_published_sample_is_accepted_and_a_repeat_updates(string path)
    {
        var app = await database.App();
        foreach (var name in Samples.Select(sample => sample["name"]!.GetValue<string>()))
        {
            var json = JsonNode.Parse(AmlyzeContract.Sample(name))!.AsObject().With("customerExtId", Payload.Fresh("X"));
            for (var version = 1; version <= 2; version++)
            {
                (await app.Send(path, json.With("communicationNumber", Payload.Fresh("N")).ToJsonString())).ShouldBeAccepted();
                var stored = (await app.GetCustomer(json["customerExtId"]!.GetValue<string>())).ShouldBeOk().Json;
                (stored["version"]!.GetValue<int>(), stored["standing"]!.GetValue<string>()).Should().Be((version, "SIMPLIFIED"), name);
                stored["closingDate"]?.GetValue<string>().Should().Be(json["closingDate"]?.GetValue<string>()[..10], name);
            }
        }
    }

    [Fact]
    public async Task An_update_without_a_level_that_states_a_politically_exposed_person_gets_a_case()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        (await app.Send(Path, Simplified(externalId).With("riskLevel", "LOW").With("customerStatus", "ACTIVE").ToJsonString())).ShouldBeAccepted();
        var update = Simplified(externalId).With("isPEP", true);
        update.Remove("riskLevel");
        update.Remove("customerStatus");

        (await app.Send(Path, update.ToJsonString())).ShouldBeAccepted();

        var customer = (await app.GetCustomer(externalId)).ShouldBeOk().Json;
        var found = (await CaseCalls.Until(async () => (await app.Get($"{CaseCalls.Cases}?customerId={customer["id"]}")).ShouldBeOk().Items)).Single();
        found["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()).Should().Equal("below_floor");
        (found["statedLevel"]!.GetValue<string>(), found["statedStatus"]!.GetValue<string>()).Should().Be(("LOW", "ACTIVE"));
        (await CaseCalls.Decide(app, $"{CaseCalls.Cases}/{found["id"]}", "ACCEPTED")).ShouldBeOk();
        (await app.GetCustomer(externalId)).Json["riskLevel"]!.GetValue<string>().Should().Be("HIGH");
    }

    [Fact]
    public async Task A_closing_date_is_allowed_with_any_status_and_CLOSED_requires_one()
    {
        var app = await database.App();
        foreach (var status in new[] { "PENDING", "ACTIVE", "REJECTED", "SUSPENDED", "CLOSED" })
        {
            (await app.Send(Path, Simplified(Payload.Fresh("X")).With("customerStatus", status).With("closingDate", "2024-01-01").ToJsonString())).ShouldBeAccepted();
        }

        (await app.Send(Path, Simplified(Payload.Fresh("X")).With("customerStatus", "CLOSED").ToJsonString())).ShouldBeRejected("C013");
    }

    [Fact]
    public async Task Names_that_only_the_regular_request_has_are_ignored()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        var request = Simplified(externalId).With("action", "FOO").With("sourceOfRiskLevel", "IMPORT").With("fieldOfActivity", 7).With("tradingName", "T");
        foreach (var list in new[] { "listRelatedEntity", "listActivity", "listAdditionalValues", "listPaymentCountry", "listOrderedService", "listSourceOfWealth" })
        {
            request[list] = new JsonArray(7, new JsonObject { ["country"] = "ZZ" });
        }

        (await app.Send(Path, request.ToJsonString())).ShouldBeAccepted();

        var stored = (await app.GetCustomer(externalId)).ShouldBeOk().Json;
        (stored["sourceOfRiskLevel"], stored["relatedEntities"], stored["tradingName"]).Should().Be((null, null, null));
    }

    [Fact]
    public async Task A_regular_customer_and_a_lead_are_rejected_as_C004_and_do_not_change()
    {
        var app = await database.App();
        foreach (var request in new[] { Payload.Person(Payload.Fresh("X")), Lead(Payload.Fresh("X")) })
        {
            (await app.PostCustomer(request)).ShouldBeAccepted();
            var externalId = request["customerExtId"]!.GetValue<string>();
            var before = (await app.Assessed(externalId)).Body;

            (await app.Send(Path, Simplified(externalId).ToJsonString())).ShouldBeRejected("C004");
            (await app.Send(OtherPath, Simplified(externalId).With("firstName", null).ToJsonString())).ShouldBeRejected("C016.I01", "C004");

            (await app.GetCustomer(externalId)).Body.Should().Be(before);
        }
    }

    [Fact]
    public async Task A_simplified_customer_becomes_regular_by_UPDATE_and_never_simplified_again()
    {
        var app = await database.App();
        var (externalId, used) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.Send(Path, Simplified(externalId, used).With("customerStatus", "ACTIVE").With("closingDate", "2024-01-01").ToJsonString())).ShouldBeAccepted();
        (await app.Send(Path, Simplified(externalId, used).ToJsonString())).ShouldBeRejected("O001");

        (await app.PostCustomer(Payload.Person(externalId))).ShouldBeRejected("C004");
        (await app.PostCustomer(Lead(externalId).With("action", "UPDATE"))).ShouldBeRejected("C007");
        (await app.PostCustomer(Payload.Organization(externalId, action: "UPDATE"))).ShouldBeRejected("C010");
        (await app.PostCustomer(Payload.Person(externalId, action: "UPDATE"))).ShouldBeAccepted();

        var stored = (await app.GetCustomer(externalId)).Json;
        (stored["standing"]!.GetValue<string>(), stored["status"]!.GetValue<string>(), stored["closingDate"]).Should().Be(("REGULAR", "ACTIVE", null));
        (await app.Send(Path, Simplified(externalId).ToJsonString())).ShouldBeRejected("C004");
    }

    [Fact]
    public async Task Simultaneous_requests_for_one_simplified_customer_become_its_versions()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => app.Send(i % 2 == 0 ? Path : OtherPath, Simplified(externalId).ToJsonString())));
        answers.Should().OnlyContain(answer => answer.WithoutWarnings() == AmlyzeCalls.AcceptedBody);
        (await app.GetCustomer(externalId)).Json["version"]!.GetValue<int>().Should().Be(20);
    }

    internal static JsonObject Simplified(string externalId, string? number = null) =>
        Payload.Person(externalId, number).With("action", null).With("sourceOfRiskLevel", null).With("riskManagementCategory", "OCCASIONAL_CUSTOMER");

    internal static JsonObject Lead(string externalId, string? number = null) =>
        Payload.Person(externalId, number).With("riskManagementCategory", "LEAD_AMLYZE").With("birthDate", "1990-01-01");
}

public sealed class SimplifiedCustomersOnSqlite(SqliteDatabase database) : SimplifiedCustomers(database), IClassFixture<SqliteDatabase>;

public sealed class SimplifiedCustomersOnSqlServer(SqlServerDatabase database) : SimplifiedCustomers(database), IClassFixture<SqlServerDatabase>;
