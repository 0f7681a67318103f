using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Yativo;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The command <c>export</c> and the streamed export, and the import of what they wrote.</summary>
public abstract class Exports(Database database) : IDisposable
{
    // The members that belong to the registration, not to the customer.
    private static readonly string[] OfRegistration = ["id", "number", "account", "version", "createdAt", "changedAt", "sourceOfRiskLevel", "nextReviewAt"];

    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-export-").FullName;

    [Fact]
    public async Task An_exported_book_is_imported_to_the_same_customers()
    {
        var app = await database.App();
        var (prefix, account) = (Payload.Fresh("X"), Payload.Fresh("from").ToLowerInvariant());
        var client = (await app.AddClient(["amlyze", "yativo", "core"], account)).Basic;
        foreach (var sample in new[] { "individual-import-update-full", "organization-import-full-rel-org-2408b" })
        {
            var request = (JsonObject)JsonNode.Parse(AmlyzeContract.Sample(sample))!;
            await Register(app, client, request.With("action", "CREATE").With("customerExtId", $"{prefix}-{sample}").With("communicationNumber", Payload.Fresh("N")));
        }

        await Register(app, client, Payload.Person($"{prefix}-closed").Imported("HIGH", "CLOSED").With("closingDate", "2024-05-01"));
        await Register(app, client, Payload.Person($"{prefix}-lead").With("sourceOfRiskLevel", "EVALUATE").With("riskManagementCategory", "LEAD_AMLYZE").With("birthDate", "1990-01-01"));
        await (await YativoCaller.Of(app, account)).Create(YativoPayload.Person($"{prefix}@example.com"));

        await app.Assessed($"{prefix}-lead");
        var file = In("book.ndjson.gz");
        var export = await CommandRun.Of(database, "export", "customers", "--account", account, "--output", file);
        export.ExitCode.Should().Be(0, export.Error);
        var other = account + "-to";
        var import = await CommandRun.Of(database, "import", file, "--account", other, "--new-account", "--json");
        import.ExitCode.Should().Be(0, import.Error + import.LastLine);

        var (before, after) = (await Customers(account), await Customers(other));
        before.Should().HaveCount(5);
        after.Should().BeEquivalentTo(before);
        var again = await CommandRun.Of(database, "import", file, "--account", other, "--anew", "--json");
        again.LastLine.Should().NotBeEmpty("exit code {0}: {1}", again.ExitCode, again.Error);
        JsonNode.Parse(again.LastLine)!["refused"]!.GetValue<int>().Should().Be(5);
    }

    [Fact]
    public async Task A_record_that_no_export_writes_is_rejected()
    {
        await database.App();
        var line = """{"id":"01994c8a-0000-7000-8000-000000000000","externalId":"NR","communicationNumber":"NR","entityType":"INDIVIDUAL","standing":"REGULAR","status":"ACTIVE","riskLevel":"LOW","category":"IND","changedBy":"me","lastName":"Doe"}""".Replace("NR", Payload.Fresh("R"), StringComparison.Ordinal);
        string[] wrong =
        [
            line.Replace("\"lastName\"", "\"lastNme\"", StringComparison.Ordinal),
            line.Replace("\"LOW\"", "\"LOWEST\"", StringComparison.Ordinal),
            line.Replace("\"status\":\"ACTIVE\",", "", StringComparison.Ordinal),
            line.Replace("\"Doe\"", "{}", StringComparison.Ordinal),
            line.Replace("\"IND\"", "\"NONE\"", StringComparison.Ordinal),
            line.Replace("}", ",\"stranger\":{\"a\":1}}", StringComparison.Ordinal),
            line.Replace("}", ",\"closingDate\":\"soon\"}", StringComparison.Ordinal),
            line.Replace("}", ",\"contacts\":[{\"contactType\":\"PIGEON\"}]}", StringComparison.Ordinal),
            "{\"standing\":",
        ];
        await File.WriteAllLinesAsync(In("wrong.ndjson"), [line, .. wrong]);

        var run = await CommandRun.Of(database, "import", In("wrong.ndjson"), "--validate", "--json");

        run.Error.Should().NotContain("   at ");
        (JsonNode.Parse(run.LastLine)!["accepted"]!.GetValue<int>(), JsonNode.Parse(run.LastLine)!["refused"]!.GetValue<int>())
            .Should().Be((1, wrong.Length), await File.ReadAllTextAsync(In("wrong.ndjson.refused.ndjson")));
    }

    [Fact]
    public async Task The_audit_trail_the_cases_and_the_events_are_exported_for_one_account()
    {
        var app = await database.App();
        var (prefix, account) = (Payload.Fresh("E"), Payload.Fresh("kinds").ToLowerInvariant());
        var client = (await app.AddClient(["amlyze", "core"], account)).Basic;
        await Register(app, client, Payload.Person($"{prefix}-1").With("sourceOfRiskLevel", "EVALUATE").With("isPEP", true).With("firstName", "=1+1"));
        await Eventually.True(
            async () => (await Lines("cases", account)).Count == 1 && (await Lines("events", account)).Count > 0, () => "the case and its event are exported");

        var audit = await Lines("audit", account);
        audit.Select(entry => entry["command"]!.GetValue<string>()).Should().Contain("CreateCustomer");
        audit[0].AsObject().Select(member => member.Key).Should().Equal(
            "number", "at", "account", "user", "client", "person", "isClaimed", "address", "details", "command", "reference", "customerId", "outcome", "codes",
            "correlationId", "created", "purpose");
        audit.Select(entry => entry["number"]!.GetValue<long>()).Should().BeInAscendingOrder();
        audit.Should().OnlyContain(entry => entry["account"]!.GetValue<string>() == account);
        foreach (var kind in new[] { "audit", "cases", "events", "customers" })
        {
            (await Lines(kind, account, "--since", "2999-01-01")).Should().BeEmpty(kind);
            (await Lines(kind, account, "--since", "2001-01-01")).Should().HaveCount((await Lines(kind, account)).Count, kind).And.NotBeEmpty(kind);
        }

        (await CommandRun.Of(database, "export", "customers", "--account", account, "--all-accounts")).ExitCode.Should().Be(2);
        var csv = await CommandRun.Of(database, "export", "customers", "--account", account, "--format", "csv");
        csv.Output.TrimEnd().Split('\n').Should().HaveCount(2);
        csv.Output.Should().StartWith("id,number,account,externalId").And.Contain("'=1+1").And.Contain($"{prefix}-1");

        (await CommandRun.Of(database, "export", "customers", "--account", account, "--since", "soon")).ExitCode.Should().Be(2);
        (await CommandRun.Of(database, "export", "audit", "--account", account, "--since", "soon")).ExitCode.Should().Be(2);
        (await CommandRun.Of(database, "export", "events", "--account", account, "--since", "soon")).ExitCode.Should().Be(2);
        (await CommandRun.Of(database, "export", "customers", "--account", account + "x")).Error.Should().Contain($"The nearest one that has is {account}");
        (await CommandRun.Of(database, "export", "accounts")).ExitCode.Should().Be(2);
        (await CommandRun.Of(database, "export", "customers", "--format", "xlsx")).ExitCode.Should().Be(2);
        await File.WriteAllTextAsync(In("existing"), "mine");
        (await CommandRun.Of(database, "export", "customers", "--account", account, "--output", In("existing"))).ExitCode.Should().Be(1);
        (await File.ReadAllTextAsync(In("existing"))).Should().Be("mine");
    }

    [Fact]
    public async Task A_client_streams_the_customers_of_its_account()
    {
        var app = await database.App();
        var (prefix, account) = (Payload.Fresh("S"), Payload.Fresh("stream").ToLowerInvariant());
        var client = (await app.AddClient(["amlyze", "core"], account)).Basic;
        for (var number = 0; number < 450; number += 150)
        {
            (await app.Send(HttpMethod.Post, "/amlyze-ws-rest/batch-customers", client, new JsonObject
            {
                ["customers"] = new JsonArray([.. Enumerable.Range(number, 150).Select(i => Payload.Person($"{prefix}-{i}", number: $"{prefix}-N{i}").With("customerStatus", "ACTIVE"))]),
            })).ShouldBeOk();
        }

        await Register(app, (await app.AddClient(["amlyze"], account + "-other")).Basic, Payload.Person($"{prefix}-of-another-account"));
        var all = await app.Send(HttpMethod.Get, "/onboarding/v1/customers/export", client);
        var lines = all.Body.TrimEnd('\n').Split('\n');
        lines.Select(line => JsonNode.Parse(line)!["externalId"]!.GetValue<string>()).Should().Equal(Enumerable.Range(0, 450).Select(i => $"{prefix}-{i}"));
        all.Headers["Content-Type"].Should().Be("application/x-ndjson");
        JsonNode.Parse(lines[0])!["firstName"].Should().NotBeNull();
        (await app.Send(HttpMethod.Get, "/onboarding/v1/customers/export?since=2999-01-01T00:00:00Z", client)).Body.Should().BeEmpty();
        (await app.Send(HttpMethod.Get, "/onboarding/v1/customers/export?since=soon", client)).ShouldBeProblem(400);
        (await app.Send(HttpMethod.Get, "/onboarding/v1/customers/export?sinc=2024-01-01", client)).ShouldBeProblem(400);
        (await app.Audit("command=ExportCustomers&limit=200")).ShouldBeOk().Items.Should().Contain(entry => entry["account"]!.GetValue<string>() == account);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private string In(string name) => Path.Combine(_folder, name);

    private static async Task Register(OnboardingApp app, string client, JsonObject request) =>
        (await app.Send(HttpMethod.Post, "/amlyze-ws-rest/customer", client, request)).ShouldBeOk();

    private async Task<List<JsonNode>> Lines(string kind, string account, params string[] more)
    {
        var run = await CommandRun.Of(database, ["export", kind, "--account", account, .. more]);
        run.ExitCode.Should().Be(0, run.Error);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    private async Task<List<string>> Customers(string account)
    {
        var customers = await Lines("customers", account);
        foreach (var name in OfRegistration)
        {
            customers.ForEach(customer => customer.AsObject().Remove(name));
        }

        return [.. customers.Select(customer => customer.ToJsonString())];
    }
}

public sealed class ExportsOnSqlite(SqliteDatabase database) : Exports(database), IClassFixture<SqliteDatabase>;

public sealed class ExportsOnSqlServer(SqlServerDatabase database) : Exports(database), IClassFixture<SqlServerDatabase>;
