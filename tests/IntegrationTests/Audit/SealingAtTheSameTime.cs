using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Audit;

/// <summary>The sealing while processes are killed, instances share the work, and entries commit late: each entry is in one block.</summary>
public abstract class SealingAtTheSameTime(Database database)
{
    [Fact]
    public async Task Two_instances_seal_one_trail()
    {
        var apps = await database.StartTogether(2);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async one => (await apps[one % 2].Post(Payload.Person(Payload.Fresh("X")))).ShouldBeOk()));
        await Sealed();

        // The other one continues.
        await database.Stop(apps[0]);
        (await apps[1].Post(Payload.Person(Payload.Fresh("X")))).ShouldBeOk();
        await Sealed();
        (await apps[1].Count($"SELECT COUNT(*) AS Value FROM Leases WHERE Name = 'audit-sealing'")).Should().Be(1);
        await database.Stop(apps[1]);
    }

    [Fact]
    public async Task An_entry_that_commits_late_is_in_the_next_block()
    {
        var app = await database.App();
        (await app.Post(Payload.Person(Payload.Fresh("X")))).ShouldBeOk();
        var before = await Sealed();
        await app.Sql($"""
            INSERT INTO AuditEntries (Number, At, Account, [User], IsClaimed, Command, Outcome, CorrelationId)
            SELECT Number - 1, At, Account, [User], IsClaimed, Command, Outcome, CorrelationId FROM AuditEntries
            WHERE Number = (SELECT MIN(Number) FROM AuditEntries)
            """);
        await app.Sql($"INSERT INTO UnsealedAuditEntries (Number) SELECT MIN(Number) FROM AuditEntries");

        var after = await Sealed();

        ((int)after["blocks"]! > (int)before["blocks"]!).Should().BeTrue();
        ((int)after["entries"]! > (int)before["entries"]!).Should().BeTrue();
    }

    [Fact]
    public async Task Entries_of_a_block_that_is_stored_already_are_not_sealed_again_after_a_kill()
    {
        var app = await database.Start(("Instances:LeaseSeconds", "3"));
        (await app.Post(Payload.Person(Payload.Fresh("X")))).ShouldBeOk();
        var newest = (long)(await app.Audit("sort=-number&limit=1")).ShouldBeOk().Items[0]!["number"]!;
        var before = await Sealed();

        // The state after a kill between the block and the removal from the queue; another holder of the lease stops the sealing meanwhile.
        await app.Sql($"UPDATE Leases SET Token = Token + 1, Holder = 'other', Until = 3000000000000000000 WHERE Name = 'audit-sealing'");
        await Task.Delay(TimeSpan.FromSeconds(5));
        await app.Sql($"INSERT INTO UnsealedAuditEntries (Number) VALUES ({newest})");
        await app.Sql($"UPDATE Leases SET Until = 0 WHERE Name = 'audit-sealing'");
        await Eventually.True(
            async () => await app.Count($"SELECT COUNT(*) AS Value FROM UnsealedAuditEntries") == 0, () => "the queue is not empty");

        ((int)(await Sealed())["blocks"]!).Should().Be((int)before["blocks"]!);
        await database.Stop(app);
    }

    [Fact]
    public async Task A_trail_is_intact_after_kills_while_it_is_sealed()
    {
        await database.Stop(await database.Start());
        var accepted = 0;
        foreach (var milliseconds in new[] { 0, 700, 1_400, 2_100 })
        {
            using var process = CommandRun.Start(
                database, [("ASPNETCORE_ENVIRONMENT", "Development"), ("Instances__LeaseSeconds", "3")], "--urls", "http://127.0.0.1:0");
            using var client = new HttpClient { BaseAddress = await Address(process) };
            for (var i = 0; i < 15; i++)
            {
                using var content = new StringContent(Payload.Person(Payload.Fresh("X")).ToJsonString(), Encoding.UTF8, "application/json");
                using var response = await client.PostAsync("/amlyze-ws-rest/customer", content);
                response.EnsureSuccessStatusCode();
                accepted++;
            }

            await Task.Delay(milliseconds);
            process.Kill();
            await process.WaitForExitAsync();
            await Verify();
        }

        await database.App();
        var report = await Sealed();
        ((bool)report["intact"]!, (int)report["entries"]! >= accepted).Should().Be((true, true));
    }

    private static async Task<Uri> Address(Process process)
    {
        const string Mark = "listening on: ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new(line[(at + Mark.Length)..].Split('"')[0].Trim());
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    // Waits until no entry waits. The only defect before is that entries wait for more than a minute, while no service runs.
    private Task<JsonNode> Sealed() => Eventually.Value(() => Verify(), report => (int)report["waiting"]! == 0);

    private async Task<JsonNode> Verify()
    {
        var run = await CommandRun.Of(database, "audit", "verify", "--json");
        run.ExitCode.Should().BeOneOf([0, 1], run.Error + run.Output);
        var report = JsonNode.Parse(run.LastLine)!;
        report["findings"]!.AsArray().Where(one => (string)one!["kind"]! != "entry_unsealed").Should().BeEmpty(run.Output);
        return report;
    }
}

public sealed class SealingAtTheSameTimeOnSqlite(SqliteDatabase database)
    : SealingAtTheSameTime(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class SealingAtTheSameTimeOnSqlServer(SqlServerDatabase database)
    : SealingAtTheSameTime(database.Plain()), IClassFixture<SqlServerDatabase>;
