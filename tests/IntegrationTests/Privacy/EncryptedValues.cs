using System.Text.Json.Nodes;
using Onboarding.Application.Notifications.AddSubscription;
using Onboarding.Domain.Common;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Customers;
using Onboarding.IntegrationTests.Dialects.Amlyze;
using Onboarding.IntegrationTests.Risk;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>Of a thousand values of all fields but names, birth dates and countries, none is in a file while the customers exist.</summary>
public sealed class EncryptedValues(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const int Customers = 18;

    private static readonly string[] Fields =
    [
        "higherSchoolTitle", "employerTitle", "employmentPositionDescription", "activityDescription", "incomeSourceDescription",
        "initialDepositSource", "initialDepositBank", "initialDepositAccount", "contactDetails", "addressDetails", "city", "streetAddress", "zipCode",
        "documentNumber", "documentIssueAuthority", "description", "comment", "relationDescription", "extId", "regionOfActivityDescription",
        "nationalCode", "taxpayerNumber",
    ];

    private readonly PlantedTexts _planted = new(database, "qzsealed", Fields);

    [Fact]
    public async Task No_planted_value_is_in_a_file_and_reencryption_follows_the_setting()
    {
        var app = await database.Start();
        var externalId = await Store(app);
        _planted.All.Should().HaveCountGreaterThan(1_000);
        (await _planted.Found()).Should().BeEmpty();
        var stored = (await app.GetCustomer(externalId)).ShouldBeOk().Body;
        var versions = (await app.Get($"/onboarding/v1/customers/{await app.IdOf(externalId)}/versions/1/diff/2")).ShouldBeOk().Body;
        await database.Stop(app);

        // With the setting off the same rows are readable, and a re-encryption stores them in clear.
        app = await database.Start(("Encryption:AtRest", "false"));
        (await app.GetCustomer(externalId)).ShouldBeOk().Body.Should().Be(stored);
        await Reencrypt("false");
        (await _planted.Found()).Should().HaveCountGreaterThan(_planted.All.Count / 2);
        (await app.GetCustomer(externalId)).ShouldBeOk().Body.Should().Be(stored);
        await database.Stop(app);

        // With the setting on it encrypts them while the server runs, also with a new key of the ring. Nothing needs the old one afterwards.
        app = await database.Start();
        (await app.GetCustomer(externalId)).ShouldBeOk().Body.Should().Be(stored);
        var key = JsonNode.Parse((await CommandRun.Of(database, "keys", "rotate", "--json")).LastLine)!["key"]!.GetValue<string>();
        await Reencrypt("true");
        (await Reencrypt("true")).Should().Be(0);
        (await _planted.Found()).Should().BeEmpty("the former pages are removed too");
        (await app.Count($"SELECT COUNT(*) AS Value FROM Customers WHERE SUBSTRING(Document, 1, 9) NOT IN (SELECT Prefix FROM DataKeys WHERE IsCurrent)"))
            .Should().Be(0);
        await database.Stop(app);
        foreach (var file in Directory.GetFiles(database.KeysFolder, "key-*.xml").Where(file => !file.Contains(key, StringComparison.OrdinalIgnoreCase)))
        {
            File.Move(file, file + ".away");
        }

        app = await database.Start();
        (await app.GetCustomer(externalId)).ShouldBeOk().Body.Should().Be(stored);
        (await app.Get($"/onboarding/v1/customers/{await app.IdOf(externalId)}/versions/1/diff/2")).ShouldBeOk().Body.Should().Be(versions);
        await database.Stop(app);
    }

    private async Task<string> Store(OnboardingApp app)
    {
        await app.SendAs(AccountId.Default, new AddSubscription(Guid.CreateVersion7(), new() { Url = "https://receiver.example/", Types = ["*"] }));
        var externalId = "";
        for (var i = 0; i < Customers; i++)
        {
            var request = JsonNode.Parse(AmlyzeContract.Sample("individual-evaluate-full-rel-org-ind-2402b"))!.AsObject();
            _planted.Plant(request);
            (request["communicationNumber"], request["customerExtId"], request["isPEP"]) = (Payload.Fresh("N"), externalId = Payload.Fresh("E"), true);
            await Accepted(app, request);
            _planted.Plant(request);
            (request["communicationNumber"], request["action"]) = (Payload.Fresh("N"), "UPDATE");
            await Accepted(app, request);
        }

        var id = await app.IdOf(externalId);
        var cases = await CaseCalls.Until(async () => (await app.Get($"{CaseCalls.Cases}?state=ALL&customerId={id}")).ShouldBeOk().Items);
        var path = $"{CaseCalls.Cases}/{cases[^1]["id"]}";
        (await app.Send(HttpMethod.Post, $"{path}/notes", body: new JsonObject { ["text"] = _planted.Value() })).ShouldBe201();
        (await app.Send(HttpMethod.Post, $"{path}/information-requests", body: new JsonObject { ["request"] = _planted.Value(), ["dueOn"] = "2999-12-31" })).ShouldBe201();
        (await app.Send(HttpMethod.Post, $"{path}/files", body: new JsonObject { ["name"] = _planted.Value(), ["content"] = Convert.ToBase64String(ContentCalls.Png()) })).ShouldBe201();
        (await app.Post(PrivacyCalls.Of(id, "holds"), new() { ["reason"] = _planted.Value() })).ShouldBe201();
        return externalId;
    }

    private async Task<int> Reencrypt(string isOn)
    {
        var run = await CommandRun.With(database, [("Encryption__AtRest", isOn)], "documents", "reencrypt", "--json");
        run.ExitCode.Should().Be(0, run.Error);
        var json = JsonNode.Parse(run.LastLine)!;
        (json["unreadable"]!.GetValue<int>(), json["finished"]!.GetValue<bool>()).Should().Be((0, true));
        return json["reencrypted"]!.GetValue<int>();
    }

    private static async Task Accepted(OnboardingApp app, JsonObject request)
    {
        var answer = await app.PostCustomer(request);
        answer.Status.Should().Be(System.Net.HttpStatusCode.OK, answer.Body);
    }
}
