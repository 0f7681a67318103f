using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Notifications;
using static Onboarding.IntegrationTests.Screening.SourceCalls;

namespace Onboarding.IntegrationTests.Screening;

/// <summary>Lists are fetched on a schedule, by the one instance of this database.</summary>
public abstract class ListSourceSchedule(Database database)
{
    [Fact]
    public async Task A_schedule_fetches_without_a_request_and_is_audited()
    {
        await using var source = await WebhookReceiver.Start();
        var clock = new MovingClock();
        var (app, key) = (await database.Start(new AppChoices { Settings = ListSources.Allowed, Clock = clock }), NewKey());
        var content = Long;
        source.Answer = (_, context) => Send(context, content);

        await Define(app, key, $"{source.Url}/watch.csv", everyMinutes: 60);
        await Eventually.True(async () => (await Listed(app, key))["version"]?.GetValue<int>() == 1, () => "the list is not fetched");
        content += "w99,INDIVIDUAL,Jonas Abendroth\n";
        clock.Advance(TimeSpan.FromMinutes(61));
        await Eventually.True(
            async () => (await Listed(app, key))["version"]?.GetValue<int>() == 2, () => "the list is not fetched again");

        (await app.AuditOf("schedule")).Should().Contain(entry => entry["reference"]!.GetValue<string>() == key);
        (await app.Get($"{Root}/lists/{key}/versions/2")).ShouldBeOk().Json["importedBy"]!.GetValue<string>().Should().Be("schedule");
    }
}

/// <summary>Sources that take long, with the one instance of this database.</summary>
public abstract class ListSourceDelays(Database database)
{
    [Fact]
    public async Task A_slow_source_does_not_hold_up_the_others()
    {
        await using var source = await WebhookReceiver.Start();
        var choices = new AppChoices { Settings = [.. ListSources.Allowed, ("Screening:Sources:TimeoutSeconds", "3600")] };
        var (app, slow) = (await database.Start(choices), NewKey());
        using var ended = new CancellationTokenSource();
        source.Answer = (request, context) => request.Path.Contains("slow", StringComparison.Ordinal)
            ? Task.Delay(Timeout.Infinite, ended.Token).ContinueWith(_ => Send(context, Long), TaskScheduler.Default).Unwrap()
            : Send(context, Long);

        await Define(app, slow, $"{source.Url}/slow.csv", everyMinutes: 10);
        await Eventually.True(() => Task.FromResult(source.Received.Any(request => request.Path.Contains("slow", StringComparison.Ordinal))), () => "the slow list is not fetched");
        foreach (var quick in new[] { NewKey(), NewKey() })
        {
            await Define(app, quick, $"{source.Url}/quick.csv", everyMinutes: 10);
            await Eventually.True(async () => (await Listed(app, quick))["version"]?.GetValue<int>() == 1, () => "a quick list is not fetched");
        }

        source.Received.Count(request => request.Path.Contains("slow", StringComparison.Ordinal)).Should().Be(1, "a list is fetched once at a time");
        await ended.CancelAsync();
        await Eventually.True(async () => (await Listed(app, slow))["version"]?.GetValue<int>() == 1, () => "the slow list does not arrive");
    }
}

public sealed class ListSourceScheduleOnSqlite(SqliteDatabase database) : ListSourceSchedule(database), IClassFixture<SqliteDatabase>;

public sealed class ListSourceScheduleOnSqlServer(SqlServerDatabase database) : ListSourceSchedule(database), IClassFixture<SqlServerDatabase>;

public sealed class ListSourceDelaysOnSqlite(SqliteDatabase database) : ListSourceDelays(database), IClassFixture<SqliteDatabase>;

public sealed class ListSourceDelaysOnSqlServer(SqlServerDatabase database) : ListSourceDelays(database), IClassFixture<SqlServerDatabase>;
