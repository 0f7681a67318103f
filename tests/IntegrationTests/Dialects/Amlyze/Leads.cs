using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Leads, and the responses about leads and simplified customers under each documented version.</summary>
public abstract class Leads(Database database)
{
    private static readonly string[] SimplifiedPaths = ["/amlyze-ws-rest/simplified-customer", "/amlyze-ws-rest/simplifiedCustomer"];

    [Fact]
    public async Task A_lead_is_pending_whatever_is_sent_until_it_permanently_becomes_a_customer()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        (await app.PostCustomer(Lead(externalId).Imported("LOW", "ACTIVE"))).ShouldBeRejected("C008.I02");
        (await app.PostCustomer(Lead(externalId).With("customerStatus", "ACTIVE").With("riskLevel", "HIGH").With("approvalDate", "2024-02-02"))).ShouldBeAccepted();
        await ShouldBe(app, externalId, "LEAD", "PENDING", null);
        (await app.PostCustomer(Lead(externalId).With("action", "UPDATE").With("customerStatus", "CLOSED").With("closingDate", "2024-03-03"))).ShouldBeAccepted();
        await ShouldBe(app, externalId, "LEAD", "PENDING", null);

        (await app.PostCustomer(Payload.Person(externalId, action: "UPDATE").Imported("LOW", "ACTIVE"))).ShouldBeAccepted();

        await ShouldBe(app, externalId, "REGULAR", "ACTIVE", "2024-02-02");
        (await app.PostCustomer(Lead(externalId).With("action", "UPDATE"))).ShouldBeRejected("C007");
        await ShouldBe(app, externalId, "REGULAR", "ACTIVE", "2024-02-02");
    }

    [Fact]
    public async Task An_approval_date_sent_with_the_change_applies_and_a_batch_can_make_the_change_too()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        (await app.PostCustomer(Lead(externalId).With("approvalDate", "2024-02-02"))).ShouldBeAccepted();
        (await app.Save(BatchCalls.Person(externalId, action: "UPDATE").With("approvalDate", "2024-04-04"))).Single().Code().Should().BeEmpty();
        await ShouldBe(app, externalId, "REGULAR", "ACTIVE", "2024-04-04");
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("default")]
    public async Task Leads_and_simplified_customers_get_the_responses_of_their_pages(string profile)
    {
        var app = await database.Start(("Amlyze:Profile", profile));
        foreach (var path in SimplifiedPaths.Append("/amlyze-ws-rest/customer"))
        {
            var request = SimplifiedPaths.Contains(path) ? Simplified("X") : Lead("X");
            var (externalId, number) = (Payload.Fresh("X"), Payload.Fresh("N"));
            (await app.Send(path, request.With("customerExtId", externalId).With("communicationNumber", number).ToJsonString())).ShouldBeAccepted();
            ShouldBeRejected(
                await app.Send(path, request.With("lastName", null).ToJsonString()),
                profile,
                ["LastName is mandatory", "CommunicationNumber already used in amlyze", .. path.EndsWith("/customer", StringComparison.Ordinal) ? ["Customer already exists"] : Array.Empty<string>()]);
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("default")]
    public async Task On_the_simplified_paths_all_other_responses_have_the_format_of_B(string profile)
    {
        var app = await database.Start(("Amlyze:Profile", profile));
        foreach (var path in SimplifiedPaths)
        {
            ShouldBeRejected(await app.Send(path, "{ no JSON"), profile, ["Request body cannot be read as the documented JSON: line 1, byte 3"]);
            ShouldBeRejected(await app.Send(path, ""), profile, ["Request body cannot be read as the documented JSON: the body is empty"]);
            foreach (var (answer, status, error) in new[]
            {
                (await app.Get(path), 405, "Method Not Allowed"), (await app.Get(path + "/x"), 404, "Not Found"),
                (await app.Send(path, new ByteArrayContent("{}"u8.ToArray()), "text/plain"), 415, "Unsupported Media Type"),
            })
            {
                ((int)answer.Status).Should().Be(status, answer.Body);
                if (profile != "default")
                {
                    answer.Body.Should().Be($$"""{"resultType":"REQUEST_REJECTED","status":{{status}},"error":"{{error}}"}""");
                }
            }
        }
    }

    [Theory]
    [InlineData("A", 200, "When source of risk level IMPORT.  'Lead' risk management category is forbidden")]
    [InlineData("C", 400, "When source of risk level IMPORT. 'Lead' risk management category is forbidden")]
    public async Task An_import_with_a_lead_category_gets_the_response_of_a_customer(string profile, int status, string text)
    {
        var app = await database.Start(("Amlyze:Profile", profile));
        var answer = await app.PostCustomer(Lead(Payload.Fresh("X")).With("birthDate", null).Imported("LOW", "ACTIVE"));
        ((int)answer.Status).Should().Be(status);
        answer.Body.Should().Be($$"""{"resultType":"REQUEST_REJECTED","errorCode":"C008.I02","errorDescription":"{{text}}"}""");
    }

    private static JsonObject Lead(string externalId) => SimplifiedCustomers.Lead(externalId);

    private static JsonObject Simplified(string externalId) => SimplifiedCustomers.Simplified(externalId);

    private static void ShouldBeRejected(Answer answer, string profile, string[] texts)
    {
        ((int)answer.Status).Should().Be(400, answer.Body);
        answer.Json.AsObject().Select(member => member.Key).Should().Equal(
            profile == "default" ? ["resultType", "errorCode", "errorDescription", "errors", "findings"] : ["errors"]);
        answer.Json["errors"]!.AsArray().Select(text => text!.GetValue<string>()).Should().Equal(texts);
    }

    private static async Task ShouldBe(OnboardingApp app, string externalId, string standing, string status, string? approved)
    {
        var stored = (await app.GetCustomer(externalId)).ShouldBeOk().Json;
        (stored["standing"]!.GetValue<string>(), stored["status"]!.GetValue<string>(), stored["closingDate"]).Should().Be((standing, status, null));
        if (standing == "REGULAR")
        {
            stored["approvalDate"]?.GetValue<string>().Should().Be(approved);
        }
    }
}

public sealed class LeadsOnSqlite(SqliteDatabase database) : Leads(database), IClassFixture<SqliteDatabase>;

public sealed class LeadsOnSqlServer(SqlServerDatabase database) : Leads(database), IClassFixture<SqlServerDatabase>;
