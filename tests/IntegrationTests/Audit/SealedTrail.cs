using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Audit;

/// <summary>The sealed audit trail of a running service, and the commands that prove it.</summary>
public abstract class SealedTrail(Database database)
{
    [Fact]
    public async Task Entries_are_sealed_and_tampering_in_the_database_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("onboarding-digests-");
        var app = await database.App();
        for (var i = 0; i < 5; i++)
        {
            (await app.Post(Payload.Person(Payload.Fresh("X")))).ShouldBeOk();
        }

        (await app.Post(Payload.Person(Payload.Fresh("X")).With("lastName", null))).ShouldBeProblem(400);
        var entries = (await app.Audit("sort=-number&limit=6")).ShouldBeOk().Items;
        var whole = await Eventually.Value(() => Verify(0), report => (int)report["waiting"]! == 0);
        ((bool)whole["intact"]!, (int)whole["entries"]! >= 6).Should().Be((true, true));

        var digest = await CommandRun.Of(database, "audit", "digest");
        digest.ExitCode.Should().Be(0, digest.Error);
        var kept = Path.Combine(folder.FullName, "kept.json");
        await File.WriteAllTextAsync(kept, digest.LastLine);
        var number = (long)entries[0]!["number"]!;
        await app.Sql($"UPDATE AuditEntries SET Reference = {"other"} WHERE Number = {number}");
        var changed = await Verify(1);
        changed["findings"]!.AsArray().Select(one => ((string)one!["kind"]!, (long)one["entry"]!)).Should().Equal(("entry_changed", number));
        await app.Sql($"DELETE FROM AuditEntries WHERE Number = {number}");
        (await Verify(1))["findings"]!.AsArray().Select(one => (string)one!["kind"]!).Should().Equal("entry_removed");

        var export = Path.Combine(folder.FullName, "trail.ndjson");
        (await CommandRun.Of(database, "audit", "export", export)).ExitCode.Should().Be(0);
        (await app.Audit("command=ExportAudit")).ShouldBeOk().Items.Should().ContainSingle();

        // Another machine has neither the database nor the keys.
        (string, string)[] elsewhere =
        [
            ("Database__Provider", "Sqlite"),
            ("ConnectionStrings__Onboarding", $"Data Source={Path.Combine(folder.FullName, "none", "none.db")}"),
            ("DataProtection__KeysFolder", Path.Combine(folder.FullName, "no-keys")),
        ];
        var offline = await CommandRun.With(database, elsewhere, "audit", "verify", "--export", export, "--digest", kept, "--json");
        offline.ExitCode.Should().Be(1, offline.Error);
        JsonNode.Parse(offline.LastLine)!["findings"]!.AsArray().Select(one => (string)one!["kind"]!).Should().Equal("entry_removed");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_digest_is_published_and_written_once_an_hour()
    {
        var folder = Directory.CreateTempSubdirectory("onboarding-digests-");
        var app = await database.App();
        (await app.Post(Payload.Person(Payload.Fresh("X")))).ShouldBeOk();
        (await Eventually.Value(() => app.Sql($"UPDATE AuditBlocks SET DigestedAt = CASE WHEN Number = 1 THEN 1 END"), rows => rows > 0)).Should().BePositive();
        await database.Stop(app);
        app = await database.Start(("Audit:DigestsFolder", folder.FullName));

        var files = await Eventually.Value(() => Task.FromResult(folder.GetFiles("audit-digest-*.json")), files => files.Length > 0);
        var digest = JsonNode.Parse(await File.ReadAllTextAsync(files.Should().ContainSingle().Which.FullName))!;
        var items = await Eventually.Value(
            async () => (await app.Get("/onboarding/v1/events?type=onboarding.audit.digest")).ShouldBeOk().Items, items => items.Count > 0);
        ((string)items.Should().ContainSingle().Which["data"]!["hash"]!).Should().Be((string)digest["hash"]!);
        await database.Stop(app);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_entry_has_the_hashes_of_what_its_request_created()
    {
        var app = await database.App();
        var number = Payload.Fresh("X");
        (await app.Post(Payload.Person(number))).ShouldBeOk();
        (await app.Post(Payload.Person(number))).ShouldBeProblem(409);

        var found = (await app.Get($"/onboarding/v1/customers/by-external-id/{number}")).ShouldBeOk();
        var items = (await app.Audit($"customerId={found.Json["id"]}")).ShouldBeOk().Items;
        var created = items[0]!["created"]!.AsArray().Single()!;
        ((string)created["kind"]!, (string)created["id"]!).Should().Be(("version", $"{found.Json["id"]}/1"));
        ((string)created["sha256"]!).Should().HaveLength(64);
        items.Where(one => (string)one!["outcome"]! != "ACCEPTED").Should().OnlyContain(one => one!["created"] == null);
    }

    [Fact]
    public async Task Readings_of_personal_data_have_an_entry_with_their_purpose_if_the_setting_demands_it()
    {
        var app = await database.Start(("Audit:Reads", "Personal"));
        var number = Payload.Fresh("X");
        (await app.Post(Payload.Person(number))).ShouldBeOk();
        var id = (string)(await app.Get($"/onboarding/v1/customers/by-external-id/{number}")).ShouldBeOk().Json["id"]!;
        (await GetFor(app, id, "yearly review")).ShouldBeOk();
        (await GetFor(app, id, new string('x', 257))).ShouldBeProblem(400);
        (await app.Get($"/onboarding/v1/customers/{Guid.NewGuid()}")).ShouldBeProblem(404);
        (await app.Get($"/onboarding/v1/customers/{id}/versions")).ShouldBeOk();
        (await app.Get("/onboarding/v1/screening/waiting")).ShouldBeOk();

        var items = (await app.Audit($"customerId={id}")).ShouldBeOk().Items;
        items.Select(one => (string)one!["command"]!).Should().Equal("CreateCustomer", "GetCustomerByExternalId", "GetCustomer", "ListVersions");
        (await app.Audit("command=ListWaiting")).ShouldBeOk().Items.Should().NotBeEmpty();
        ((string)items[2]!["purpose"]!).Should().Be("yearly review");
        items[1]!["purpose"].Should().BeNull();
        (await app.Audit("command=GetCustomer&outcome=REFUSED")).ShouldBeOk().Items.Should().NotBeEmpty();

        // Another app of this class must get the lease of the sealing.
        await database.Stop(app);
    }

    private static async Task<Answer> GetFor(OnboardingApp app, string id, string purpose)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/onboarding/v1/customers/{id}");
        request.Headers.Add("X-Audit-Purpose", purpose);
        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private async Task<JsonNode> Verify(int exitCode)
    {
        var run = await CommandRun.Of(database, "audit", "verify", "--json");
        run.ExitCode.Should().Be(exitCode, run.Error + run.Output);
        return JsonNode.Parse(run.LastLine)!;
    }
}

public sealed class SealedTrailOnSqlite(SqliteDatabase database) : SealedTrail(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class SealedTrailOnSqlServer(SqlServerDatabase database) : SealedTrail(database.Plain()), IClassFixture<SqlServerDatabase>;
