using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The commands <c>backup</c> and <c>restore</c> of SQLite.</summary>
public sealed class Backups(SqliteDatabase database) : IClassFixture<SqliteDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-backup-").FullName;

    [Fact]
    public async Task A_backup_under_load_has_what_was_committed_before_it_and_is_restored()
    {
        var app = await database.Plain().App();
        var (prefix, stop, stored) = (Payload.Fresh("B"), false, 0);
        var others = await app.Count($"SELECT COUNT(*) AS Value FROM Customers");
        await Add(app, $"{prefix}-first");
        var load = Task.Run(async () =>
        {
            while (!Volatile.Read(ref stop))
            {
                await Add(app, $"{prefix}-{stored}");
                Interlocked.Increment(ref stored);
            }
        });
        await Eventually.True(() => Task.FromResult(Volatile.Read(ref stored) >= 20), () => "customers are stored before the backup");
        var (before, file) = (Volatile.Read(ref stored), In("copy.db"));

        var backup = await CommandRun.Of(database, "backup", file, "--json");

        Volatile.Write(ref stop, true);
        await load;
        backup.ExitCode.Should().Be(0, backup.Error);
        var report = JsonNode.Parse(backup.LastLine)!;
        report["customers"]!.GetValue<long>().Should().BeInRange(others + before + 1, others + stored + 1);
        Directory.GetFiles(_folder).Should().Equal(file);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await using var other = new CopiedDatabase(In("restored.db"), database.KeysFolder).Plain();
        var restored = await CommandRun.Of(other, "restore", file, "--json");
        restored.ExitCode.Should().Be(0, restored.Error);
        var copy = await other.Start();
        (await copy.GetCustomer($"{prefix}-first")).ShouldBeOk();
        (await copy.Count($"SELECT COUNT(*) AS Value FROM Customers")).Should().Be((int)report["customers"]!.GetValue<long>());
        await Add(copy, $"{prefix}-after");
        File.Exists(file).Should().BeTrue();

        // It is in use now, and existed before.
        (await CommandRun.Of(other, "restore", file)).Error.Should().Contain("--replace");
        var inUse = await CommandRun.Of(other, "restore", file, "--replace");
        (inUse.ExitCode, inUse.Error).Should().Be((1, inUse.Error));
        inUse.Error.Should().Contain("Another process");
        (await copy.GetCustomer($"{prefix}-after")).ShouldBeOk();
        await other.Stop(copy);

        // The process of the test keeps connections in its pool; that of a service ends.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var replaced = await CommandRun.Of(other, "restore", file, "--replace", "--json");
        replaced.ExitCode.Should().Be(0, replaced.Error);
        File.Exists(JsonNode.Parse(replaced.LastLine)!["former"]!.GetValue<string>()).Should().BeTrue();
        (await (await other.Start()).GetCustomer($"{prefix}-after")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_not_restored_and_a_file_that_exists_is_not_written()
    {
        await database.Plain().App();
        await File.WriteAllTextAsync(In("text.db"), "not a database");
        await using var other = new CopiedDatabase(In("target.db"), database.KeysFolder);
        (await CommandRun.Of(database, "backup", In("good.db"))).ExitCode.Should().Be(0);
        var bytes = await File.ReadAllBytesAsync(In("good.db"));
        Random.Shared.NextBytes(bytes.AsSpan(bytes.Length / 4, bytes.Length / 2));
        await File.WriteAllBytesAsync(In("damaged.db"), bytes);
        await using (var foreign = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={In("foreign.db")};Pooling=false"))
        {
            await foreign.OpenAsync();
            await using var command = foreign.CreateCommand();
            command.CommandText = "CREATE TABLE Other (Id INTEGER)";
            await command.ExecuteNonQueryAsync();
        }

        foreach (var (file, reason) in new[]
        {
            ("text.db", "damaged"), ("damaged.db", "damaged"), ("foreign.db", "not a database of this service"), ("none.db", "does not exist"),
        })
        {
            var run = await CommandRun.Of(other, "restore", In(file));

            run.ExitCode.Should().Be(1, file);
            run.Error.Should().NotBeEmpty().And.Contain(reason).And.NotContain("   at ");
            File.Exists(In("target.db")).Should().BeFalse(file);
        }

        var existing = await CommandRun.Of(database, "backup", In("text.db"));
        (existing.ExitCode, await File.ReadAllTextAsync(In("text.db"))).Should().Be((1, "not a database"));
        (await CommandRun.Of(database, "backup", Path.Combine(database.KeysFolder, "copy.db"))).ExitCode.Should().Be(1);
        (await CommandRun.Of(database, "backup")).ExitCode.Should().Be(2);
        var missing = await CommandRun.Of(other, "backup", In("copy.db"));
        (missing.ExitCode, File.Exists(In("copy.db")), File.Exists(In("target.db"))).Should().Be((1, false, false), missing.Error);
        Directory.GetFiles(_folder, "*.partial").Should().BeEmpty();
    }

    [Fact]
    public async Task The_log_of_a_database_that_is_gone_is_not_applied_to_a_restored_one()
    {
        var app = await database.Plain().App();
        var id = Payload.Fresh("L");
        await Add(app, id);
        (await CommandRun.Of(database, "backup", In("log.db"))).ExitCode.Should().Be(0);
        await using var other = new CopiedDatabase(In("gone.db"), database.KeysFolder).Plain();
        await File.WriteAllTextAsync(other.File + "-wal", "frames of another database");
        await File.WriteAllTextAsync(other.File + "-journal", "pages of another database");

        var restored = await CommandRun.Of(other, "restore", In("log.db"), "--json");

        restored.ExitCode.Should().Be(0, restored.Error);
        File.Exists(other.File + "-wal").Should().BeFalse();
        File.Exists(other.File + "-journal").Should().BeFalse();
        (await File.ReadAllTextAsync(JsonNode.Parse(restored.LastLine)!["former"]!.GetValue<string>() + "-wal")).Should().Be("frames of another database");
        (await (await other.Start()).GetCustomer(id)).ShouldBeOk();
    }

    [Fact]
    public async Task Migrations_are_checked_printed_and_applied_apart_from_a_start()
    {
        await using var other = new CopiedDatabase(In("migrated.db"), database.KeysFolder);

        var missing = await CommandRun.Of(other, "migrate", "--check");
        (missing.ExitCode, File.Exists(other.File)).Should().Be((1, false), missing.Error);
        missing.Output.Should().Contain("does not exist");
        var notCreated = await CommandRun.Of(other, "migrate");
        (notCreated.ExitCode, File.Exists(other.File)).Should().Be((1, false));
        notCreated.Error.Should().Contain("--create");
        var script = await CommandRun.Of(other, "migrate", "--script");
        script.ExitCode.Should().Be(0, script.Error);
        script.Output.Should().Contain("CREATE TABLE \"Customers\"");
        File.Exists(other.File).Should().BeFalse();
        var created = await CommandRun.With(other, [("Database__CreateIfMissing", "false")], "migrate", "--create", "--json");
        created.ExitCode.Should().Be(0, created.Error);
        JsonNode.Parse(created.LastLine)!["applied"]!.AsArray().Should().NotBeEmpty();
        (await CommandRun.Of(other, "migrate", "--check")).ExitCode.Should().Be(0);
        (await CommandRun.Of(other, "migrate", "--script")).Output.Should().BeEmpty();
        (await CommandRun.Of(other, "migrate", "--check", "--script")).ExitCode.Should().Be(2);
        (await CommandRun.Of(other, "migrate", "--script", "--json")).ExitCode.Should().Be(2);
        var app = await other.Start(("Database:MigrateOnStart", "false"), ("Database:CreateIfMissing", "false"));
        (await app.Get("/health/ready")).Body.Should().StartWith("Healthy");
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static async Task Add(OnboardingApp app, string externalId) =>
        (await app.Send(HttpMethod.Post, Payload.PlainCustomers, null, Payload.Person(externalId))).ShouldBeOk();

    private string In(string name) => Path.Combine(_folder, name);

    // A database at a path of the test, with the keys of another.
    private sealed class CopiedDatabase(string file, string keys) : Database
    {
        public string File => file;

        public override string Provider => "Sqlite";

        public override string ConnectionString => $"Data Source={file}";

        public override string KeysFolder => keys;

        protected override Task Create() => Task.CompletedTask;

        protected override Task Drop()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            return Task.CompletedTask;
        }
    }
}
