using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>
/// Levels that people set until a date. The tests have their own database, because any instance can end them, and run one app at a time, because clocks differ.
/// </summary>
public abstract class Overrides(Database database)
{
    [Fact]
    public async Task An_override_ends_after_its_last_day_and_stays_in_the_history()
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices { Clock = clock });
        var id = Payload.Fresh("X");
        var path = await OpenCase(app, request => app.Post(request), Payload.Person(id).With("isPEP", true));
        var until = $"{clock.GetUtcNow().UtcDateTime:yyyy-MM-dd}";
        var body = Body("ACCEPTED", level: "EXTREME");
        body["override"]!["until"] = until;
        (await app.Send(HttpMethod.Post, $"{path}/decision", body: body)).ShouldBeOk();
        (await app.GetCustomer(id)).Json["riskLevel"]!.GetValue<string>().Should().Be("EXTREME");

        clock.Advance(TimeSpan.FromDays(1));
        await database.Stop(app);
        app = await database.Start(new AppChoices { Clock = clock });

        var ended = (await Until(async () => (await app.Get($"{Cases}?state=ALL&customerId={(await app.IdOf(id))}")).Items is [{ } one] && one["overrideEndedAt"] is not null ? [one] : []))
            .Should().ContainSingle().Subject;
        (ended["finalLevel"]!.GetValue<string>(), ended["overrideLevel"]!.GetValue<string>(), ended["overrideUntil"]!.GetValue<string>(), ended["overrideReason"]!.GetValue<string>())
            .Should().Be(("HIGH", "EXTREME", until, "known"));
        (await app.GetCustomer(id)).Json["riskLevel"]!.GetValue<string>().Should().Be("HIGH");
        await database.Stop(app);
    }

    [Fact]
    public async Task An_override_that_cannot_be_ended_does_not_delay_more_than_a_page_of_others()
    {
        var clock = new MovingClock();
        var log = new LogCapture();
        var app = await database.Start(new AppChoices { Clock = clock, Log = log });
        string[] numbers = [.. Enumerable.Range(0, 130).Select(_ => Payload.Fresh("N"))];
        foreach (var chunk in numbers.Chunk(40))
        {
            await Task.WhenAll(chunk.Select(number => app.Post(Payload.Person(Payload.Fresh("X"), number))));
        }

        await Until(async () => await app.Count($"SELECT COUNT(*) AS Value FROM Assessments WHERE State = 'COMPLETED' AND OverrideLevel IS NULL") >= numbers.Length ? [numbers[0]!] : []);
        var broken = (await CaseOf(app, numbers[0]))["id"]!.GetValue<string>();
        await app.Sql($"UPDATE Assessments SET OverrideLevel = 'HIGH', FinalLevel = 'HIGH', OverrideUntil = '2020-01-01' WHERE State = 'COMPLETED' AND OverrideLevel IS NULL");
        await app.Sql($"UPDATE Assessments SET FinalLevel = 'NONSENSE' WHERE CommunicationNumber = {numbers[0]}");

        // The instance that takes the lease queries at once.
        await database.Stop(app);
        app = await database.Start(new AppChoices { Clock = clock, Log = log });

        (await Until(async () => await app.Count($"SELECT COUNT(*) AS Value FROM Assessments WHERE OverrideUntil = '2020-01-01' AND OverrideEndedAt IS NULL") == 1 ? [numbers[0]!] : []))
            .Should().ContainSingle("all but one are ended in one go");
        log.Lines.Should().Contain(line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(broken, StringComparison.OrdinalIgnoreCase));
        await app.Sql($"DELETE FROM Assessments WHERE CommunicationNumber = {numbers[0]}");
        await database.Stop(app);
    }

    [Fact]
    public async Task A_list_does_not_load_what_it_does_not_show()
    {
        var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log });
        var path = await OpenCase(app);

        (await app.Get($"{Cases}?limit=7")).ShouldBeOk().Items.Should().NotBeEmpty();
        (await app.Get(path)).ShouldBeOk();

        var selects = log.Lines.Where(line => line.Contains("Executed DbCommand", StringComparison.Ordinal) && line.Contains("InitialLevel", StringComparison.Ordinal) && line.Contains("SELECT", StringComparison.Ordinal)).ToArray();
        selects.Should().Contain(line => line.Contains("Explanation", StringComparison.Ordinal), "the one that is shown has it");
        selects.Should().Contain(line => line.Contains("ORDER BY", StringComparison.Ordinal) && !line.Contains("Explanation", StringComparison.Ordinal));
        await database.Stop(app);
    }
}

public sealed class OverridesOnSqlite(SqliteDatabase database) : Overrides(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class OverridesOnSqlServer(SqlServerDatabase database) : Overrides(database.Plain()), IClassFixture<SqlServerDatabase>;
