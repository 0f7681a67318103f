using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Privacy;

/// <summary>The first erasure of a database, which other instances do not know of at once. No other test may erase in it.</summary>
public abstract class FirstErasedNumber(Database database)
{
    [Fact]
    public async Task Another_instance_rejects_the_first_erased_numbers_from_the_first_moment()
    {
        var apps = await database.StartTogether(2);
        var (externalId, number) = (Payload.Fresh("E"), Payload.Fresh("N"));
        var id = await apps[0].Closed(externalId, "2015-03-01", number);
        using var stop = new CancellationTokenSource();
        var busy = Register(apps[1], stop.Token);

        (await apps[0].Erase(id)).ShouldBeOk();
        var again = await apps[1].Post(Payload.Person(externalId));
        var used = await apps[1].Post(Payload.Person(Payload.Fresh("E"), number));

        await stop.CancelAsync();
        await busy;
        again.ShouldBeProblem(409).Codes.Should().Equal("C004");
        used.ShouldBeProblem(409).Codes.Should().Equal("O001");
    }

    // An instance that registers customers has looked a moment ago whether there are erased numbers.
    private static async Task Register(OnboardingApp app, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            (await app.Post(Payload.Person(Payload.Fresh("E")))).ShouldBeOk();
        }
    }
}

public sealed class FirstErasedNumberOnSqlite(SqliteDatabase database) : FirstErasedNumber(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class FirstErasedNumberOnSqlServer(SqlServerDatabase database) : FirstErasedNumber(database.Plain()), IClassFixture<SqlServerDatabase>;
