using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>Erasures without a request. They have a database of their own: audit entries of a later day come before those of today in its trail.</summary>
public abstract class AutomaticErasures(Database database)
{
    [Fact]
    public async Task Customers_are_erased_by_themselves_after_the_days_of_grace_unless_a_hold_stands()
    {
        var app = await database.App();
        var today = DateTime.UtcNow;
        string Day(int days) => today.AddYears(-5).AddDays(days).ToString("yyyy-MM-dd", null);
        var (over, grace, held) = (await app.Closed(Payload.Fresh("E"), Day(-40)), await app.Closed(Payload.Fresh("E"), Day(20)), await app.Closed(Payload.Fresh("E"), Day(-40)));
        (await app.Post(PrivacyCalls.Of(held, "holds"), new() { ["reason"] = "x", ["until"] = "2999-12-31" })).ShouldBe201();
        await database.Stop(app);

        // They were closed just now with dates in the past, which do not shorten the days of grace.
        var clock = new MovingClock();
        clock.Advance(TimeSpan.FromDays(31));
        app = await database.Start(new AppChoices { Settings = [("Privacy:AutomaticErasure", "true")], Clock = clock });

        (await Eventually.Value(() => app.Get($"/onboarding/v1/customers/{over}"), answer => answer.Status == HttpStatusCode.NotFound)).ShouldBeProblem(404);
        var tombstone = (await app.Get($"{PrivacyCalls.Erasures}?customerId={over}")).ShouldBeOk().Items.Single();
        (tombstone["requestedBy"]!.GetValue<string>(), tombstone["state"]!.GetValue<string>()).Should().Be(("automatic erasure", "ERASED"));
        await app.Completed(tombstone["id"]!.GetValue<string>());
        (await app.Get($"/onboarding/v1/customers/{grace}")).ShouldBeOk();
        (await app.Get($"/onboarding/v1/customers/{held}")).ShouldBeOk();
        await database.Stop(app);
    }

    [Fact]
    public async Task Entries_that_were_sealed_before_the_clock_was_set_back_are_blanked_in_their_block()
    {
        var clock = new MovingClock();
        clock.Advance(TimeSpan.FromDays(31));
        var app = await database.Start(new AppChoices { Clock = clock });
        var id = await app.Closed(Payload.Fresh("E"), "2015-03-01");
        ((int)(await Eventually.Value(Report, report => (int)report["waiting"]! == 0))["waiting"]!).Should().Be(0);
        await database.Stop(app);

        app = await database.App();
        await app.Closed(Payload.Fresh("E"), "2015-03-01");
        var erased = (await app.Erase(id)).ShouldBeOk().Json["id"]!.GetValue<string>();
        await app.Completed(erased);

        var report = await Report();
        ((int)report["blanked"]!).Should().BePositive();
        report["findings"]!.AsArray().Select(one => (string)one!["kind"]!).Distinct().Should().Equal("entry_backdated");
    }

    private async Task<JsonNode> Report() => JsonNode.Parse((await CommandRun.Of(database, "audit", "verify", "--json")).LastLine)!;
}

public sealed class AutomaticErasuresOnSqlite(SqliteDatabase database) : AutomaticErasures(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class AutomaticErasuresOnSqlServer(SqlServerDatabase database) : AutomaticErasures(database.Plain()), IClassFixture<SqlServerDatabase>;
