using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Customers;
using Onboarding.Application.Notifications.AddSubscription;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Customers;
using Onboarding.IntegrationTests.Dialects.Amlyze;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>After erasures, none of a thousand planted values is in a file of the database, of the keys or in the log.</summary>
public sealed class PlantedValues(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Mark = "qzplant";
    private const int Customers = 20;

    private static readonly string[] Texts =
    [
        "firstName", "lastName", "title", "higherSchoolTitle", "employerTitle", "employmentPositionDescription", "activityDescription",
        "incomeSourceDescription", "initialDepositSource", "initialDepositBank", "addressDetails", "city", "streetAddress",
        "documentNumber", "documentIssueAuthority", "comment", "relationDescription", "extId", "regionOfActivityDescription",
    ];

    private readonly PlantedTexts _planted = new(database, Mark, Texts);

    [Fact]
    public async Task No_planted_value_is_left_anywhere()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log, Settings = [("Audit:Reads", "Personal"), ("Encryption:AtRest", "false")] });
        await app.SendAs(AccountId.Default, new AddSubscription(Guid.CreateVersion7(), new() { Url = "https://receiver.example/", Types = ["*"] }));
        var customers = new List<string>();
        for (var i = 0; i < Customers; i++)
        {
            customers.Add(await Customer(app, isSpecial: i == 0));
        }

        _planted.All.Should().HaveCountGreaterThan(1_000);
        (await _planted.Found()).Should().HaveCountGreaterThan(_planted.All.Count / 2, "the search finds what is there");

        var erasures = new List<string>();
        foreach (var customer in customers)
        {
            erasures.Add((await app.Erase(customer, "All of it")).ShouldBeOk().Json["id"]!.GetValue<string>());
        }

        foreach (var erasure in erasures)
        {
            (await app.Completed(erasure))["completedAt"].Should().NotBeNull();
        }

        (await _planted.Found()).Should().BeEmpty();
        log.Lines.Should().NotContain(line => line.Contains(Mark, StringComparison.OrdinalIgnoreCase));
        var verified = await CommandRun.Of(database, "audit", "verify", "--json");
        var report = JsonNode.Parse(verified.LastLine)!;
        (verified.ExitCode, (int)report["blanked"]! > Customers).Should().Be((0, true), verified.Output);
        var export = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.ndjson");
        (await CommandRun.Of(database, "audit", "export", export)).ExitCode.Should().Be(0);
        (await File.ReadAllTextAsync(export)).Should().NotContain(Mark);
        File.Delete(export);
    }

    private async Task<string> Customer(OnboardingApp app, bool isSpecial)
    {
        var request = JsonNode.Parse(AmlyzeContract.Sample("individual-evaluate-full-rel-org-ind-2402b"))!.AsObject();
        _planted.Plant(request);
        (request["communicationNumber"], request["customerExtId"], request["isPEP"]) = (_planted.Value(), _planted.Value(), true);
        await Accepted(app, request);
        var externalId = request["customerExtId"]!.GetValue<string>();
        var id = await app.IdOf(externalId);

        // A second version leaves the first one in the history; a rejected request has only the numbers.
        _planted.Plant(request);
        (request["communicationNumber"], request["action"]) = (_planted.Value(), "UPDATE");
        await Accepted(app, request);
        request["action"] = "CREATE";
        (await app.PostCustomer(request)).Status.Should().Be(System.Net.HttpStatusCode.BadRequest);
        if (isSpecial)
        {
            await Special(app, id, externalId);
        }

        return id;
    }

    private async Task Special(OnboardingApp app, string id, string externalId)
    {
        var number = await Import(app, externalId);
        number.Should().BePositive();
        await app.Keep(id, ContentCalls.NewDocument(), DocumentPurpose.Front, ContentCalls.Png());
        var cases = await CaseCalls.Until(async () => (await app.Get($"{CaseCalls.Cases}?state=ALL&customerId={id}")).ShouldBeOk().Items);
        var path = $"{CaseCalls.Cases}/{cases[^1]["id"]}";
        (await app.Send(HttpMethod.Post, $"{path}/notes", body: new JsonObject { ["text"] = _planted.Value() })).ShouldBe201();
        (await app.Send(HttpMethod.Post, $"{path}/information-requests", body: new JsonObject { ["request"] = _planted.Value(), ["dueOn"] = "2999-12-31" })).ShouldBe201();
        (await app.Send(HttpMethod.Post, $"{path}/files", body: new JsonObject { ["name"] = _planted.Value(), ["content"] = Convert.ToBase64String(ContentCalls.Png()) })).ShouldBe201();
        (await app.Post(PrivacyCalls.Of(id, "holds"), new() { ["reason"] = _planted.Value() })).ShouldBe201();
        (await app.Send(HttpMethod.Get, $"/onboarding/v1/customers/{id}", headers: ("X-Audit-Purpose", _planted.Value()))).ShouldBeOk();
        (await app.GetCustomer(externalId)).ShouldBeOk();
    }

    private async Task<long> Import(OnboardingApp app, string externalId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, imports) = (scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), scope.ServiceProvider.GetRequiredService<IImports>());
        var run = ImportRun.Register(1, AccountId.Default, Guid.NewGuid().ToString("N"), "file.ndjson", DateTimeOffset.UtcNow);
        run.Advance(0, 1, accepted: 0, rejected: 1);
        imports.Add(run);
        imports.Add([RejectedRecord.Of(
            AccountId.Default, 1, 1, new CustomerDraft { ExternalId = externalId, CommunicationNumber = _planted.Value() }, [Finding.Of(Rule.Unpublished("C004", _planted.Value()), "/a")])]);
        await db.SaveChangesAsync();
        return run.Number;
    }

    private static async Task Accepted(OnboardingApp app, JsonObject request)
    {
        var answer = await app.PostCustomer(request);
        answer.Status.Should().Be(System.Net.HttpStatusCode.OK, answer.Body);
    }
}
