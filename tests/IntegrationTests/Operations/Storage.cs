using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Enfuce;
using Onboarding.IntegrationTests.Dialects.Yativo;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>A database that takes nothing for a while, here since another process keeps it to itself: each dialect rejects in its own words, and reading goes on.</summary>
public sealed class Storage(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task What_cannot_be_stored_is_rejected_and_told_once_and_stored_when_it_is_sent_again()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log, Settings = [("ConnectionStrings:Onboarding", $"{database.ConnectionString};Default Timeout=1")] });
        var (known, externalId, key, number) = (Payload.Fresh("X"), Payload.Fresh("X"), Payload.Fresh("K"), EnfucePayload.Number());
        (await app.Post(Payload.Person(known))).ShouldBeAccepted();
        var yativo = await YativoCaller.Of(app);
        var enfuce = await EnfuceCaller.Of(app);
        var (create, pay, card) = (Payload.Person(externalId), YativoPayload.Person(), EnfucePayload.Private(number));
        var batch = new JsonObject { ["customers"] = new JsonArray(Payload.Person(Payload.Fresh("X")), Payload.Person(Payload.Fresh("X"))) };

        await using (var other = new SqliteConnection(database.ConnectionString))
        {
            await other.OpenAsync();
            await using var kept = await other.BeginTransactionAsync();

            var rejected = await app.Post(create);
            ((int)rejected.Status).Should().Be(500);
            rejected.Json["resultType"]!.GetValue<string>().Should().Be("REQUEST_REJECTED");
            (await app.Send(HttpMethod.Post, "/amlyze-ws-rest/batch-customers", body: batch)).Json["errorCode"]!.GetValue<string>().Should().Be("500");
            (await yativo.Post("/customer", pay, key)).Json["error"]!.GetValue<string>().Should().Be("Something went wrong. Nothing was changed.");
            (await enfuce.Post("/v3/PRIVATE", card)).ShouldFail(500);
            (await enfuce.Get($"/v3/customerNumber/{number}")).ShouldFail(500);
            ((int)(await app.Login("nobody", "wrong")).Status).Should().Be(401);

            (await app.GetCustomer(known)).ShouldBeOk();
            (await app.Get("/health/ready")).ShouldBeOk().Body.Should().StartWith("Degraded").And.Contain("nothing can be stored: another process has locked the database");
        }

        (await app.Post(create)).ShouldBeAccepted();
        ((int)(await app.Send(HttpMethod.Post, "/amlyze-ws-rest/batch-customers", body: batch)).Status).Should().Be(200);
        ((int)(await yativo.Post("/customer", pay, key)).Status).Should().Be(201);
        (await enfuce.Create(card)).Should().NotBeNull();
        (await app.Get("/health/ready")).ShouldBeOk().Body.Should().Be("Healthy");
        log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().Contain("Nothing can be stored");
        log.Lines.Should().NotContain(line => line.Contains("Korhonen", StringComparison.Ordinal) || line.Contains("Alex Smith", StringComparison.Ordinal));
    }
}

/// <summary>A start on something that is no database.</summary>
public sealed class StartsOnDamage(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_damaged_file_is_rejected_in_one_line_that_names_it()
    {
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        await File.WriteAllTextAsync(file, new string('x', 10_000));

        var run = await CommandRun.Of(database, "--urls", "http://127.0.0.1:0");

        run.ExitCode.Should().Be(1);
        run.Error.Trim().Should().Be($"Onboarding cannot run: The database {file} cannot be used: the database is damaged (SQLite error 26)");
    }
}
