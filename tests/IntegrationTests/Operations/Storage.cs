using Microsoft.Data.Sqlite;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>A database that another process has locked: requests that change it are rejected, and reads succeed.</summary>
public sealed class Storage(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    /// <summary>The settings by which an app waits a second for the database.</summary>
    internal static (string Name, string Value)[] Impatient(SqliteDatabase database) => [("ConnectionStrings:Onboarding", $"{database.ConnectionString};Default Timeout=1")];

    [Fact]
    public async Task A_request_that_cannot_be_stored_is_rejected_and_logged_once_and_its_repetition_is_stored()
    {
        using var log = new LogCapture();
        var app = await database.Plain().Start(new AppChoices { Log = log, Settings = Impatient(database) });
        var (known, create) = (Payload.Fresh("X"), Payload.Person(Payload.Fresh("X")));
        (await app.Post(Payload.Person(known))).ShouldBeOk();
        var operators = await app.AddClient(["core"], roles: ["operator"]);

        await using (await database.KeepToItself())
        {
            (await app.Post(create)).ShouldBeProblem(500);
            (await app.Post(Payload.Person(known, action: "UPDATE"))).ShouldBeProblem(500);
            (await app.GetAs(new Caller("unknown", "wrong"), CallerCalls.CoreCustomers)).ShouldBeProblem(401);

            (await app.GetCustomer(known)).ShouldBeOk();
            (await app.Get("/health/ready")).ShouldBeOk().Body.Should().Be("Degraded", "details are for operators");
            (await app.GetAs(operators, "/health/ready")).ShouldBeOk().Body.Should().StartWith("Degraded").And.Contain("nothing can be stored: another process has locked the database");
        }

        (await app.Post(create)).ShouldBeOk();
        (await app.Get("/health/ready")).ShouldBeOk().Body.Should().Be("Healthy");
        log.ShouldTellOnceThatNothingIsStored("Pavardenis");
    }
}

/// <summary>The log of that time.</summary>
internal static class StorageLog
{
    /// <summary>Expects one error for any number of requests, without data of the requests.</summary>
    public static void ShouldTellOnceThatNothingIsStored(this LogCapture log, string sent)
    {
        log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().Contain("Nothing can be stored");
        log.Lines.Should().NotContain(line => line.Contains(sent, StringComparison.Ordinal));
    }
}

/// <summary>A start on a file that is not a database.</summary>
public sealed class StartsOnDamage(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_damaged_database_file_stops_the_start_with_one_line_that_names_it()
    {
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        await File.WriteAllTextAsync(file, new string('x', 10_000));

        var run = await CommandRun.Of(database, "--urls", "http://127.0.0.1:0");

        run.ExitCode.Should().Be(1);
        run.Error.Trim().Should().Be($"Onboarding cannot run: The database {file} cannot be used: the database is damaged (SQLite error 26)");
    }
}
