using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze.Batches;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>A customer whose request requires screenings is never clear by itself, because none runs.</summary>
public abstract class RequiredScreenings(Database database)
{
    [Fact]
    public async Task An_evaluated_customer_stays_pending_until_the_case_is_decided()
    {
        var app = await database.App();
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Requiring(Payload.Person(id, number)))).ShouldBeAccepted();

        var open = await CaseOf(app, number);

        ShouldLackScreening(open, isImported: false);
        (await Status(app, id)).Should().Be("PENDING");
        (await Decide(app, $"{Cases}/{open["id"]}", "ACCEPTED")).ShouldBeOk();
        (await Status(app, id)).Should().Be("ACTIVE");
    }

    [Fact]
    public async Task An_imported_customer_keeps_its_status_beside_the_case()
    {
        var app = await database.App();
        var (id, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
        (await app.PostCustomer(Requiring(Payload.Person(id, number)).Imported("LOW", "ACTIVE"))).ShouldBeAccepted();

        var open = await CaseOf(app, number);

        ShouldLackScreening(open, isImported: true);
        (await Decide(app, $"{Cases}/{open["id"]}", "REJECTED")).ShouldBeOk().Json["state"]!.GetValue<string>().Should().Be("COMPLETED");
        (await Status(app, id)).Should().Be("ACTIVE");
        (await app.GetCustomer(id)).Json["riskLevel"]!.GetValue<string>().Should().Be("LOW");
    }

    [Fact]
    public async Task Leads_simplified_customers_and_batches_have_the_case_too()
    {
        var app = await database.App();
        var (lead, simplified, item) = (SimplifiedCustomers.Lead(Payload.Fresh("X")), SimplifiedCustomers.Simplified(Payload.Fresh("X")), BatchCalls.Person());
        (await app.PostCustomer(Requiring(lead))).ShouldBeAccepted();
        (await app.Send("/amlyze-ws-rest/simplified-customer", Requiring(simplified).ToJsonString())).ShouldBeAccepted();
        (await app.Save(Requiring(item))).Should().ContainSingle();

        ShouldLackScreening(await CaseOf(app, Number(lead)), isImported: false);
        ShouldLackScreening(await CaseOf(app, Number(simplified)), isImported: true);
        ShouldLackScreening(await CaseOf(app, Number(item)), isImported: true);
    }

    private static JsonObject Requiring(JsonObject request) => request.With("initializeScreeningProcesses", new JsonArray("SANCTIONS", "PEP"));

    private static string Number(JsonObject request) => request["communicationNumber"]!.GetValue<string>();

    private static async Task<string> Status(OnboardingApp app, string id) => (await app.GetCustomer(id)).Json["status"]!.GetValue<string>();

    private static void ShouldLackScreening(JsonNode found, bool isImported)
    {
        found["state"]!.GetValue<string>().Should().Be("PENDING");
        found["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()).Should().Contain("screening_not_run");
        found["isImported"]!.GetValue<bool>().Should().Be(isImported);
    }
}

public sealed class RequiredScreeningsOnSqlite(SqliteDatabase database) : RequiredScreenings(database), IClassFixture<SqliteDatabase>;

public sealed class RequiredScreeningsOnSqlServer(SqlServerDatabase database) : RequiredScreenings(database), IClassFixture<SqlServerDatabase>;
