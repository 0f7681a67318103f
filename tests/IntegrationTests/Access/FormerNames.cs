using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>The former name of the core API is accepted wherever a dialect is named, shown nowhere, and logged once as deprecated.</summary>
public abstract class FormerNames(Database database)
{
    private const string Former = "house";

    [Fact]
    public async Task Settings_and_bodies_take_the_former_name_and_it_is_logged_once()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Environment = "Production", Log = log, Settings = [("Authentication:Anonymous:0", Former)] });
        (await app.Get(CoreCustomers)).ShouldBeOk("the setting opens the core API");
        var admin = await app.AddAdministrator();

        var body = new JsonObject
        {
            ["name"] = "x",
            ["account"] = "a",
            ["dialects"] = new JsonArray(Former),
            ["roles"] = new JsonArray("reader"),
            ["businessUnits"] = new JsonArray(),
        };
        var added = await app.Send(HttpMethod.Post, Clients, admin.Basic, body);
        added.Status.Should().Be(HttpStatusCode.Created, added.Body);
        added.Json["dialects"]!.ToJsonString().Should().Be("""["core"]""");
        (await app.Send(HttpMethod.Put, $"{Clients}/{added.Json["clientId"]}", admin.Basic, body)).ShouldBeOk().Json["dialects"]!.ToJsonString().Should().Be("""["core"]""");

        log.Lines.Where(line => line.Contains("is deprecated", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().StartWith("Warning ").And.Contain(Former).And.Contain("core");
        (await app.Get("/v3/api-docs")).ShouldBeOk().Body.Should().NotContain(Former);
    }

    [Fact]
    public async Task The_command_line_takes_the_former_name_and_says_once_that_it_is_deprecated()
    {
        await database.App();
        var run = await CommandRun.Of(database, "clients", "add", "--name", "x", "--account", "a", "--dialects", Former, "--roles", "reader", "--json");

        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Split('\n').Where(line => line.Contains("is deprecated", StringComparison.Ordinal)).Should().ContainSingle(run.Error);
        (await CommandRun.Of(database, "clients", "list")).Output.Should().Contain("core").And.NotContain(Former);
    }
}

public sealed class FormerNamesOnSqlite(SqliteDatabase database) : FormerNames(database), IClassFixture<SqliteDatabase>;

public sealed class FormerNamesOnSqlServer(SqlServerDatabase database) : FormerNames(database), IClassFixture<SqlServerDatabase>;
