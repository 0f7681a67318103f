using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Access.Browser;

namespace Onboarding.IntegrationTests.Access;

/// <summary>The link that the service prints as long as there is neither a person nor an administrator.</summary>
public sealed class FirstAdministrators(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task The_first_start_prints_a_link_by_which_one_person_becomes_administrator()
    {
        var (first, log) = await Printed();
        first.Should().NotBeNull();
        log.Should().NotContain(first!.Split('#')[1], "no log contains the link");
        var (second, _) = await Printed();
        second.Should().NotBe(first);
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var (one, two) = (new Browser(app), new Browser(app));

        (await one.Accept(first.Split('#')[1])).ShouldBeProblem(400).Codes.Should().Contain("invalid_name").And.Contain("invalid_email");
        var accepted = await Accept(one, first.Split('#')[1]);
        accepted.ShouldBeOk().Json["roles"]!.ToJsonString().Should().Be("""["administrator"]""");
        (await one.Get("/onboarding/v1/clients")).ShouldBeOk();
        (await two.Send(HttpMethod.Post, Invitation, new JsonObject { ["token"] = second!.Split('#')[1] })).ShouldBeProblem(409).Codes.Should().Equal("invalid_invitation");
        (await Printed()).Link.Should().BeNull();

        var entry = (await one.Get("/onboarding/v1/audit?limit=200")).ShouldBeOk().Items.Single(item => item["command"]!.GetValue<string>() == "AddFirstAdministrator" && item["outcome"]!.GetValue<string>() == "ACCEPTED");
        (entry["user"]!.GetValue<string>(), entry["personId"]!.GetValue<string>()).Should().Be(("Ieva", "person-first"));
    }

    private static async Task<Answer> Accept(Browser browser, string token)
    {
        browser.Secret = (await browser.Send(HttpMethod.Post, Invitation, new JsonObject { ["token"] = token })).ShouldBeOk().Json["totpSecret"]!.GetValue<string>();
        return await browser.Send(HttpMethod.Post, $"{Invitation}/acceptance", new JsonObject
        {
            ["token"] = token,
            ["password"] = Password,
            ["code"] = browser.Code(),
            ["name"] = "Ieva",
            ["email"] = "ieva@bank.example",
        });
    }

    // Starts the program, reads its output until it serves, and stops it.
    private async Task<(string? Link, string Log)> Printed()
    {
        using var process = CommandRun.Start(database, "--urls", "http://127.0.0.1:0");
        var (link, log) = ((string?)null, "");
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(time.Token) is { } line)
        {
            link = line.Contains("/invitation#", StringComparison.Ordinal) ? line[line.IndexOf("http", StringComparison.Ordinal)..] : link;
            log += line.Contains("/invitation#", StringComparison.Ordinal) ? "" : line;
            if (line.Contains("has started", StringComparison.Ordinal))
            {
                await Task.Delay(1_500, time.Token);
                process.Kill();
            }
        }

        await process.WaitForExitAsync(time.Token);
        return (link, log + await process.StandardError.ReadToEndAsync(time.Token));
    }
}
