using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Screening;

/// <summary>A look-up follows the settings that a screening follows.</summary>
public abstract class LookUpSettings(Database database)
{
    [Fact]
    public async Task A_list_that_a_setting_requires_is_needed_before_it_is_defined()
    {
        var (required, process) = (Payload.Fresh("req-").ToLowerInvariant(), new JsonArray("PEP"));
        var app = await database.Start(("Screening:Processes:Pep:Required:0", required));
        var other = await app.NewList("PEP", $"p1,{FreshName()} {FreshName()},,");

        (await LookUp(app, new JsonObject { ["processes"] = process.DeepClone() })).Should().Be(("PENDING", $"[\"{required}\"]"));
        (await LookUp(app, [])).Should().Be(("PENDING", $"[\"{required}\"]"), "without a selection, all required lists are needed");
        (await LookUp(app, new JsonObject { ["lists"] = new JsonArray(other) })).Should().Be(("CLEAR", "[]"), "the request names its lists");

        await app.DefineList(required, "PEP");
        (await LookUp(app, new JsonObject { ["processes"] = process.DeepClone() })).Should().Be(("PENDING", $"[\"{required}\"]"), "it has no version");
        await app.ImportList(required, $"p1,{FreshName()} {FreshName()},,");
        (await LookUp(app, new JsonObject { ["processes"] = process.DeepClone() })).Should().Be(("CLEAR", "[]"));
        await database.Stop(app);
    }

    [Theory]
    [InlineData("pending", "PENDING")]
    [InlineData("warning", "CLEAR")]
    public async Task A_list_that_is_too_old_is_used_where_the_setting_says_so(string setting, string status)
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices { Clock = clock, Settings = [("Screening:StaleAs", setting)] });
        var key = Payload.Fresh("list-").ToLowerInvariant();
        await app.DefineList(key, "INTERNAL_LIST", new JsonObject { ["maxAgeHours"] = 1, ["required"] = true });
        await app.ImportList(key, $"p1,{FreshName()} {FreshName()},,");
        var selection = new JsonObject { ["lists"] = new JsonArray(key) };
        (await LookUp(app, selection.DeepClone().AsObject())).Status.Should().Be("CLEAR");

        clock.Advance(TimeSpan.FromHours(2));

        (await LookUp(app, selection.DeepClone().AsObject())).Status.Should().Be(status);
        var operators = await app.AddClient(["core"], Payload.Fresh("bank-"), ["operator"]);
        (await app.GetAs(operators, "/health/ready")).ShouldBeOk().Body.Should().StartWith("Degraded").And.Contain($"list {key} is STALE");
        ((int)(await app.Send(HttpMethod.Delete, $"{Root}/lists/{key}")).Status).Should().BeInRange(200, 204);
        await database.Stop(app);
    }

    private static async Task<(string Status, string Missing)> LookUp(OnboardingApp app, JsonObject selection)
    {
        selection["queries"] = new JsonArray(new JsonObject { ["entityType"] = "INDIVIDUAL", ["name"] = $"{FreshName()} {FreshName()}" });
        var result = (await app.Send(HttpMethod.Post, $"{Root}/match", body: selection)).ShouldBeOk().Json["results"]![0]!;
        return (result["status"]!.GetValue<string>(), result["missing"]!.ToJsonString());
    }
}

public sealed class LookUpSettingsOnSqlite(SqliteDatabase database) : LookUpSettings(database), IClassFixture<SqliteDatabase>;

public sealed class LookUpSettingsOnSqlServer(SqlServerDatabase database) : LookUpSettings(database), IClassFixture<SqlServerDatabase>;
