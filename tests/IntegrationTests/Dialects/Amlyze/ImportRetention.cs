using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Rejected records of imports are deleted after their retention period. Other data of an import is kept.</summary>
public abstract class ImportRetention(Database database) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-import-").FullName;

    [Fact]
    public async Task Rejected_records_are_deleted_after_90_days_and_the_same_command_still_prints_the_summary_and_keeps_the_file()
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices { Settings = [("Instances:LeaseSeconds", "3"), ("Retention:PeriodSeconds", "0.2")], Clock = clock });
        var file = Path.Combine(_folder, "book.ndjson");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, 450).Select(_ => "{ no json"));
        (await CommandRun.Of(database, "import", file, "--json")).ExitCode.Should().Be(1);
        var written = await File.ReadAllTextAsync(file + ".refused.ndjson");
        (await app.Count($"SELECT COUNT(*) AS Value FROM RejectedRecords")).Should().Be(450);
        await app.Sql($"INSERT INTO ImportRuns SELECT 1, Account, 'unfinished', Source, StartedAt, NULL, Position, Accepted, Rejected, Version, IsCheck, NULL, NULL FROM ImportRuns");
        await app.Sql($"INSERT INTO RejectedRecords (ImportNumber, Position, Account, CommunicationNumber, ExternalId, Code, Defects) SELECT 1, Position, Account, CommunicationNumber, ExternalId, Code, Defects FROM RejectedRecords WHERE Position = 1");
        await app.Sql($"INSERT INTO ImportRuns SELECT 2, Account, 'earlier', Source, StartedAt, {clock.GetUtcNow().AddDays(-2)}, Position, Accepted, Rejected, Version, IsCheck, NULL, NULL FROM ImportRuns WHERE Number > 1");
        await app.Sql($"INSERT INTO RejectedRecords (ImportNumber, Position, Account, CommunicationNumber, ExternalId, Code, Defects) SELECT 2, Position, Account, CommunicationNumber, ExternalId, Code, Defects FROM RejectedRecords WHERE ImportNumber = 1");

        clock.Advance(TimeSpan.FromDays(89));
        await Eventually.True(
            async () => await app.Count($"SELECT COUNT(*) AS Value FROM RejectedRecords WHERE ImportNumber = 2") == 0, () => "the records of an import of 91 days ago were not deleted");
        (await app.Count($"SELECT COUNT(*) AS Value FROM RejectedRecords")).Should().Be(451, "the same run of the retention keeps newer records");

        clock.Advance(TimeSpan.FromDays(2));
        await Eventually.True(async () => await app.Count($"SELECT COUNT(*) AS Value FROM RejectedRecords") == 1, () => "the records were not deleted, or all were");
        (await app.Count($"SELECT COUNT(*) AS Value FROM RejectedRecords WHERE ImportNumber = 1")).Should().Be(1, "that import is not finished");

        var again = await CommandRun.Of(database, "import", file, "--json");
        again.ExitCode.Should().Be(1);
        JsonNode.Parse(again.LastLine)!["refused"]!.GetValue<long>().Should().Be(450);
        (await File.ReadAllTextAsync(file + ".refused.ndjson")).Should().Be(written);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

public sealed class ImportRetentionOnSqlite(SqliteDatabase database) : ImportRetention(database), IClassFixture<SqliteDatabase>;

public sealed class ImportRetentionOnSqlServer(SqlServerDatabase database) : ImportRetention(database), IClassFixture<SqlServerDatabase>;
