using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>A start on a restored backup that is older than erasures.</summary>
public sealed class RestoredErasures(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_restored_backup_is_erased_again_before_the_service_serves()
    {
        var folder = Directory.CreateTempSubdirectory("onboarding-privacy-");
        var app = await database.Plain().App();
        var (first, second, number) = (Payload.Fresh("E"), Payload.Fresh("E"), Payload.Fresh("N"));
        var id = await app.Closed(first, "2015-03-01", number);
        var backup = Path.Combine(folder.FullName, "copy.db");
        (await CommandRun.Of(database, "backup", backup)).ExitCode.Should().Be(0);

        // The second customer is in no backup: only its numbers are of interest after the restore.
        var late = await app.Closed(second, "2015-03-01");
        var erasure = (await app.Erase(id)).ShouldBeOk().Json["id"]!.GetValue<string>();
        var lateErasure = (await app.Erase(late)).ShouldBeOk().Json["id"]!.GetValue<string>();
        (await File.ReadAllTextAsync(Path.Combine(database.KeysFolder, "erasures.ndjson"))).Should().Contain(erasure).And.Contain(lateErasure, "the answer waits for it");
        var completed = await app.Completed(erasure);
        await app.Completed(lateErasure);
        await database.Stop(app);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var journal = await File.ReadAllTextAsync(Path.Combine(database.KeysFolder, "erasures.ndjson"));
        journal.Should().NotContain(first).And.NotContain(number).And.Contain(id);
        await File.AppendAllTextAsync(Path.Combine(database.KeysFolder, "erasures.ndjson"), "{\"id\":\"half a li");
        var restored = await CommandRun.Of(database, "restore", backup, "--replace");
        restored.ExitCode.Should().Be(0, restored.Error);

        app = await database.Start();

        (await app.Get($"/onboarding/v1/customers/{id}")).ShouldBeProblem(404);
        (await app.GetCustomer(first)).ShouldBeProblem(404);
        (await app.Post(Payload.Person(first))).ShouldBeProblem(409).Codes.Should().Equal("C004");
        (await app.Post(Payload.Person(second))).ShouldBeProblem(409).Codes.Should().Equal("C004");
        (await app.Post(Payload.Person(Payload.Fresh("E"), number))).ShouldBeProblem(409).Codes.Should().Equal("O001");
        var again = await app.Completed(erasure);
        foreach (var member in new[] { "id", "customerId", "erasedAt", "hash", "reason", "requestedBy" })
        {
            again[member]!.GetValue<string>().Should().Be(completed[member]!.GetValue<string>(), member);
        }

        var verified = await CommandRun.Of(database, "audit", "verify", "--json");
        verified.ExitCode.Should().Be(0, verified.Output);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_erasure_by_the_command_line_is_in_the_journal_although_no_service_runs()
    {
        var app = await database.Plain().App();
        var id = await app.Closed(Payload.Fresh("E"), "2015-03-01");
        await database.Stop(app);

        (await CommandRun.Of(database, "privacy", "erase", id, "--reason", "Asked")).ExitCode.Should().Be(0);

        (await File.ReadAllTextAsync(Path.Combine(database.KeysFolder, "erasures.ndjson"))).Should().Contain(id);
    }
}
