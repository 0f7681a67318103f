using System.Globalization;
using System.Text;
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

    private readonly List<string> _planted = [];

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

        _planted.Should().HaveCountGreaterThan(1_000);
        (await Found()).Should().HaveCountGreaterThan(_planted.Count / 2, "the search finds what is there");

        var erasures = new List<string>();
        foreach (var customer in customers)
        {
            erasures.Add((await app.Erase(customer, "All of it")).ShouldBeOk().Json["id"]!.GetValue<string>());
        }

        foreach (var erasure in erasures)
        {
            (await app.Completed(erasure))["completedAt"].Should().NotBeNull();
        }

        (await Found()).Should().BeEmpty();
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
        Plant(request);
        (request["communicationNumber"], request["customerExtId"], request["isPEP"]) = (Value(), Value(), true);
        await Accepted(app, request);
        var externalId = request["customerExtId"]!.GetValue<string>();
        var id = await app.IdOf(externalId);

        // A second version leaves the first one in the history; a rejected request has only the numbers.
        Plant(request);
        (request["communicationNumber"], request["action"]) = (Value(), "UPDATE");
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
        (await app.Send(HttpMethod.Post, $"{path}/notes", body: new JsonObject { ["text"] = Value() })).ShouldBe201();
        (await app.Send(HttpMethod.Post, $"{path}/information-requests", body: new JsonObject { ["request"] = Value(), ["dueOn"] = "2999-12-31" })).ShouldBe201();
        (await app.Send(HttpMethod.Post, $"{path}/files", body: new JsonObject { ["name"] = Value(), ["content"] = Convert.ToBase64String(ContentCalls.Png()) })).ShouldBe201();
        (await app.Post(PrivacyCalls.Of(id, "holds"), new() { ["reason"] = Value() })).ShouldBe201();
        (await app.Send(HttpMethod.Get, $"/onboarding/v1/customers/{id}", headers: ("X-Audit-Purpose", Value()))).ShouldBeOk();
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
            AccountId.Default, 1, 1, new CustomerDraft { ExternalId = externalId, CommunicationNumber = Value() }, [Finding.Of(Rule.Unpublished("C004", Value()), "/a")])]);
        await db.SaveChangesAsync();
        return run.Number;
    }

    private static async Task Accepted(OnboardingApp app, JsonObject request)
    {
        var answer = await app.PostCustomer(request);
        answer.Status.Should().Be(System.Net.HttpStatusCode.OK, answer.Body);
    }

    // Replaces each free text of a request.
    private void Plant(JsonNode node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.Where(item => item is not null))
            {
                Plant(item!);
            }
        }
        else if (node is JsonObject data)
        {
            foreach (var (name, value) in data.ToArray())
            {
                if (value is JsonValue && Texts.Contains(name))
                {
                    data[name] = Value();
                }
                else if (value is JsonObject or JsonArray)
                {
                    Plant(value);
                }
            }
        }
    }

    private string Value()
    {
        var value = Mark + string.Concat(Guid.NewGuid().ToByteArray().Take(8).Select(one => (char)('a' + (one % 26))))
            + _planted.Count.ToString("x", CultureInfo.InvariantCulture);
        _planted.Add(value);
        return value;
    }

    // All names are in lower case, so folded and stored forms are the same. The mark is also sought encoded.
    private async Task<IReadOnlyList<string>> Found()
    {
        var found = new List<string>();
        var folder = Path.GetDirectoryName(database.File)!;
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Concat(Directory.GetFiles(database.KeysFolder)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            found.AddRange(_planted.Where(value => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(value)) >= 0));
            found.AddRange(Encoded().Where(text => bytes.AsSpan().IndexOf(text) >= 0).Select(text => $"{file}: {Encoding.ASCII.GetString(text)}"));
        }

        return found;
    }

    private static IEnumerable<byte[]> Encoded()
    {
        var mark = Encoding.ASCII.GetBytes(Mark);
        yield return mark;
        yield return Encoding.ASCII.GetBytes(Mark.ToUpperInvariant());
        yield return Encoding.Unicode.GetBytes(Mark);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(mark));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(mark));
        for (var offset = 0; offset < 3; offset++)
        {
            yield return Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[offset], .. mark])[(offset == 0 ? 0 : 4)..^4]);
        }
    }
}
