using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Occupations and industries that an institution imports from a file are those of the look-ups and of submissions.</summary>
public abstract class CodeLists(Database database)
{
    [Fact]
    public async Task Codes_of_a_file_are_offered_and_no_longer_marked()
    {
        var caller = await YativoCaller.Of(await database.App());
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, """
            Major;2018 SOC Code;Title
            x;11-0000;Management
            x;39-9999;"Personal care, other"
            x;none;No code
            """);

        var rejected = await CommandRun.Of(database, "classifiers", "import", "occupation", file);
        var imported = await CommandRun.Of(
            database, "classifiers", "import", "occupation", file, "--code", "2018 SOC Code", "--label", "Title", "--digits", "6", "--json");
        File.Delete(file);

        (rejected.ExitCode, rejected.Error.Contains("has no columns code and name", StringComparison.Ordinal)).Should().Be((1, true), rejected.Error);
        imported.ExitCode.Should().Be(0, imported.Error);
        imported.LastLine.Should().Be("""{"added":2,"renamed":0,"reinstated":0,"unchanged":0,"skipped":1}""");
        await Eventually.True(async () => (await caller.Get("/auth/occupation-codes")).Body.Contains("\"399999\"", StringComparison.Ordinal), () => "it is not listed");
        var id = await caller.Create(YativoPayload.Person());
        ((int)(await caller.Post(KycPayload.Individual, KycPayload.Person(id).With("most_recent_occupation_code", "399999"))).Status).Should().Be(201);
        (await caller.Core($"customers/{id}")).ShouldBeOk().Json["verification"]!["unlistedCodes"].Should().BeNull();
        var other = await caller.Create(YativoPayload.Person());
        ((int)(await caller.Post(KycPayload.Individual, KycPayload.Person(other).With("most_recent_occupation_code", "999999"))).Status).Should().Be(201);
        (await caller.Core($"customers/{other}")).ShouldBeOk().Json["verification"]!["unlistedCodes"]!.ToJsonString().Should().Be("""["most_recent_occupation_code"]""");
    }

    [Fact]
    public async Task The_page_of_2026_rejects_an_unlisted_occupation()
    {
        var caller = await YativoCaller.Of(await database.Start(("Yativo:Profile", "2026")));
        var created = await caller.Post("/customer", YativoPayload.Person(), Payload.Fresh("key"));
        var id = created.Json["data"]!["customer_id"]!.GetValue<string>();

        (await caller.Post(KycPayload.Individual, KycPayload.Person(id).With("most_recent_occupation_code", "999999"), Payload.Fresh("key")))
            .ShouldReject("most_recent_occupation_code");
        ((int)(await caller.Post(KycPayload.Individual, KycPayload.Person(id).With("most_recent_occupation_code", "151252"), Payload.Fresh("key"))).Status).Should().Be(201);
    }
}

public sealed class CodeListsOnSqlite(SqliteDatabase database) : CodeLists(database), IClassFixture<SqliteDatabase>;

public sealed class CodeListsOnSqlServer(SqlServerDatabase database) : CodeLists(database), IClassFixture<SqlServerDatabase>;
