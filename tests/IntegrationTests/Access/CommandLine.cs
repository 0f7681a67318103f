using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.CallerCalls;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Commands of the command line while a server runs on the same database.</summary>
public abstract class CommandLine(Database database)
{
    [Fact]
    public async Task A_client_made_by_the_command_line_works_at_once_until_it_is_rotated_and_revoked()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var added = await Run("clients", "add", "--name", "Ops", "--account", "office", "--dialects", $"{string.Join(',', app.DialectNames().Where(name => name != "core"))},house", "--roles", "reader,administrator", "--json");
        added.ExitCode.Should().Be(0, added.Error);
        var client = Read(added);
        (await app.GetAs(client, Clients)).ShouldBeOk();

        var rotated = await Run("clients", "rotate", client.Id, "--json");
        var renewed = Read(rotated);
        rotated.Error.Should().BeEmpty();
        renewed.Id.Should().Be(client.Id);
        (await app.GetAs(renewed, Clients)).ShouldBeOk();

        var list = await Run("clients", "list");
        list.Error.Should().BeEmpty();
        list.Output.TrimEnd().Split('\n').Should().OnlyContain(line => line.Trim().Length > 0 && line.TrimEnd('\r') == line.TrimEnd());
        list.Output.Should().Contain(client.Id).And.Contain("reader administrator").And.NotContain(renewed.Secret);
        var entries = (await app.GetAs(renewed, "/onboarding/v1/audit")).ShouldBeOk().Items.Where(entry => entry["reference"]?.GetValue<string>() == client.Id).ToArray();
        entries.Select(entry => entry["command"]!.GetValue<string>()).Should().Equal("AddClient", "RotateClientSecret");
        entries.Select(entry => entry["user"]!.GetValue<string>()).Should().OnlyContain(user => user == (Environment.UserName.Length > 0 ? Environment.UserName : "command line"));

        (await Run("clients", "revoke", client.Id)).ExitCode.Should().Be(0);
        var rejected = await Run("clients", "rotate", client.Id);
        (rejected.ExitCode, rejected.Output).Should().Be((1, ""));
        rejected.Error.Should().StartWith("client_revoked: ");
    }

    [Fact]
    public async Task A_rejected_command_exits_with_1_and_an_invalid_one_with_2()
    {
        var rejected = await Run("clients", "add", "--name", "x", "--account", "a", "--dialects", "hose", "--business-units", "Mars");
        rejected.ExitCode.Should().Be(1);
        rejected.Error.Should().Contain("invalid_dialects: ").And.Contain("unknown_business_unit: ");
        foreach (var args in new[] { "nonsense", "clients add --name", "clients list --nonsense" })
        {
            var answer = await Run(args.Split(' '));
            answer.ExitCode.Should().Be(2, args);
            answer.Output.Should().BeEmpty(args);
            answer.Error.Should().Contain("Usage:", args);
        }
    }

    private async Task<CommandRun> Run(params string[] args)
    {
        await database.App();
        return await CommandRun.Of(database, args);
    }

    private static Caller Read(CommandRun run)
    {
        var json = JsonNode.Parse(run.LastLine)!;
        return new(json["clientId"]!.GetValue<string>(), json["secret"]!.GetValue<string>());
    }
}

public sealed class CommandLineOnSqlite(SqliteDatabase database) : CommandLine(database), IClassFixture<SqliteDatabase>;

public sealed class CommandLineOnSqlServer(SqlServerDatabase database) : CommandLine(database), IClassFixture<SqlServerDatabase>;
