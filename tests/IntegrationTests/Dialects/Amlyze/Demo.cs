using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The command that fills an empty database with invented customers.</summary>
public abstract class Demo(Database database)
{
    [Fact]
    public async Task An_empty_database_gets_500_assessed_customers_and_40_cases_once()
    {
        var run = await CommandRun.Of(database, "demo", "--json");
        run.ExitCode.Should().Be(0, run.Error);
        JsonNode.Parse(run.LastLine)!.ToJsonString().Should().Be("""{"account":"default","customers":500,"cases":40}""");

        var app = await database.Start();
        (await Count(app, "customers")).Should().Be(500);
        (await Count(app, "cases")).Should().Be(40);
        (await Count(app, "customers?status=ACTIVE")).Should().Be(460);

        var second = await CommandRun.Of(database, "demo");
        (second.ExitCode, second.Output).Should().Be((1, ""));
        second.Error.Should().Contain("empty");
    }

    private static async Task<int> Count(OnboardingApp app, string path)
    {
        var (count, after) = (0, "");
        do
        {
            var page = (await app.Get($"/onboarding/v1/{path}{(path.Contains('?') ? '&' : '?')}limit=100{after}")).ShouldBeOk();
            count += page.Items.Count;
            after = page.Json["next"] is { } next ? $"&after={next}" : "";
        }
        while (after.Length > 0);
        return count;
    }
}

public sealed class DemoOnSqlite(SqliteDatabase database) : Demo(database), IClassFixture<SqliteDatabase>;

public sealed class DemoOnSqlServer(SqlServerDatabase database) : Demo(database), IClassFixture<SqlServerDatabase>;
