using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Risk;
using Onboarding.IntegrationTests.Screening;
using static Onboarding.IntegrationTests.Screening.ScreeningCalls;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The effects of settings on screenings. Each test has the only app on the database, because the work in the background follows the settings too.</summary>
public abstract class ScreeningSettings(Database database)
{
    [Fact]
    public async Task A_screening_without_its_list_is_pending_and_runs_when_the_list_comes()
    {
        var missing = Payload.Fresh("req-").ToLowerInvariant();
        await using var stage = await Stage.Of(database, ("Screening:Processes:Pep:Required:0", missing));
        var app = stage.App;
        await app.NewList("PEP", $"p0,{FreshName()} {FreshName()},,");
        var (id, number, imported) = (Payload.Fresh("X"), Payload.Fresh("N"), Payload.Fresh("X"));
        (await app.PostCustomer(Payload.Person(id, number).Asking($"{FreshName()} {FreshName()}", "PEP"))).ShouldBeAccepted();
        (await app.PostCustomer(Payload.Person(imported).Imported("LOW", "ACTIVE").Asking($"{FreshName()} {FreshName()}", "PEP"))).ShouldBeAccepted();

        var waiting = await app.Screened(id, "pep", "PENDING");
        (await CaseCalls.CaseOf(app, number))["reasons"]!.ToJsonString().Should().Be("""["screening_not_run"]""");
        waiting["status"]!.GetValue<string>().Should().Be("PENDING");
        (await app.Screened(imported, "pep", "PENDING"))["status"]!.GetValue<string>().Should().Be("ACTIVE", "an import keeps the status that it sent");
        var run = (await app.Runs(waiting["id"]!.GetValue<string>())).Single()["id"]!.GetValue<string>();
        (await app.Get($"{Root}/runs/{run}")).ShouldBeOk().Json["missing"]!.ToJsonString().Should().Be($"[\"{missing}\"]");
        (await Polled(app, number)).Should().NotContain(one => one.Contains("screening", StringComparison.Ordinal));
        (await app.Get("/health/ready")).ShouldBeOk().Body.Should().StartWith("Degraded");

        await app.DefineList(missing, "PEP");
        await app.ImportList(missing, $"p1,{FreshName()} {FreshName()},,");

        (await app.Screened(id, "pep", "CLEAR"))["screening"]!["pep"]!["match"]!.GetValue<bool>().Should().BeFalse();
        (await app.Assessed(id)).Json["status"]!.GetValue<string>().Should().Be("ACTIVE");
        await app.Screened(imported, "pep", "CLEAR");
        (await app.Runs(waiting["id"]!.GetValue<string>())).Select(one => one["trigger"]!.GetValue<string>()).Should().Equal("LIST_ARRIVED", "REQUESTED");
        (await Eventually.Value(() => Polled(app, number), events => events.Any(one => one.Contains("screening.pep.completed", StringComparison.Ordinal))))
            .Should().ContainSingle(one => one.Contains("screening.pep.completed", StringComparison.Ordinal)).Which.Should().Contain("\"screeningMatch\":false");
    }

    [Fact]
    public async Task A_person_searches_for_adverse_media_where_the_setting_says_so()
    {
        await using var stage = await Stage.Of(database, ("Screening:Processes:AdverseMedia:Mode", "manual"));
        var app = stage.App;
        var id = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(id).Asking($"{FreshName()} {FreshName()}", "ADVERSE_MEDIA"))).ShouldBeAccepted();
        var customer = (await app.Screened(id, "adverseMedia", "HITS"))["id"]!.GetValue<string>();

        var hit = (await app.Hits(customer)).Should().ContainSingle().Subject;
        hit["list"]!.GetValue<string>().Should().Be("manual");
        (await app.DecideHit(hit, "FALSE_POSITIVE")).ShouldBeOk();

        await app.Screened(id, "adverseMedia", "CLEAR");
        (await app.Assessed(id)).Json["status"]!.GetValue<string>().Should().Be("ACTIVE");
    }

    [Fact]
    public async Task A_category_demands_a_process_by_setting()
    {
        await using var stage = await Stage.Of(database, ("Screening:Processes:InternalList:Categories:0", "ORG_AMLYZE"));
        var app = stage.App;
        var name = $"{FreshName()} {FreshName()}";
        await app.NewList("INTERNAL_LIST", $"i1,{name},,,ORGANIZATION");
        var (id, other) = (Payload.Fresh("X"), Payload.Fresh("X"));
        (await app.PostCustomer(Payload.Organization(id).With("title", name))).ShouldBeAccepted();
        (await app.PostCustomer(Payload.Person(other))).ShouldBeAccepted();

        var customer = await app.Screened(id, "internalList", "HITS");

        (await app.Runs(customer["id"]!.GetValue<string>())).Should().ContainSingle().Which["trigger"]!.GetValue<string>().Should().Be("CATEGORY");
        (await app.Assessed(other)).Json["screening"].Should().BeNull();
    }

    private static async Task<IReadOnlyList<string>> Polled(OnboardingApp app, string number) =>
        [.. (await app.Get(AmlyzeCalls.Polling + number)).ShouldBeOk().Json["events"]!.AsArray().Select(one => one!.ToJsonString())];

    private sealed record Stage(Database Database, OnboardingApp App) : IAsyncDisposable
    {
        public static async Task<Stage> Of(Database database, params (string Name, string Value)[] settings) => new(database, await database.Start(settings));

        public async ValueTask DisposeAsync() => await Database.Stop(App);
    }
}

public sealed class ScreeningSettingsOnSqlite(SqliteDatabase database) : ScreeningSettings(database), IClassFixture<SqliteDatabase>;

public sealed class ScreeningSettingsOnSqlServer(SqlServerDatabase database) : ScreeningSettings(database), IClassFixture<SqlServerDatabase>;
