using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>A start on a database that was migrated before.</summary>
public abstract class Starts(Database database)
{
    [Fact]
    public async Task A_second_migration_has_no_effect()
    {
        var first = await database.Start();
        var externalId = Payload.Fresh("X");
        (await first.Post(Payload.Person(externalId))).ShouldBeOk();
        var codes = await first.Count($"SELECT COUNT(*) AS Value FROM ClassifierEntries");
        await using (var scope = first.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Database.MigrateAsync();
        }

        var second = await database.Start();

        (await second.GetCustomer(externalId)).ShouldBeOk();
        (await second.Count($"SELECT COUNT(*) AS Value FROM ClassifierEntries")).Should().Be(codes).And.BeGreaterThan(400);
    }
}

public sealed class StartsOnSqlite(SqliteDatabase database) : Starts(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class StartsOnSqlServer(SqlServerDatabase database) : Starts(database.Plain()), IClassFixture<SqlServerDatabase>;

/// <summary>A start without migrations.</summary>
public abstract class StartsWithoutMigrating(Database database)
{
    [Fact]
    public async Task An_empty_database_stops_a_start_without_migrations_and_a_migrated_one_does_not()
    {
        var start = () => database.Start(("Database:MigrateOnStart", "false"));
        (await start.Should().ThrowAsync<InvalidOperationException>()).Which.Message
            .Should().Contain("lacks the migrations").And.Contain("_Initial").And.Contain("Database__MigrateOnStart=true");

        await database.Start();

        var app = await start();
        (await app.Post(Payload.Person(Payload.Fresh("X")))).ShouldBeOk();
    }
}

public sealed class StartsWithoutMigratingOnSqlite(SqliteDatabase database) : StartsWithoutMigrating(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class StartsWithoutMigratingOnSqlServer(SqlServerDatabase database) : StartsWithoutMigrating(database.Plain()), IClassFixture<SqlServerDatabase>;

/// <summary>Simultaneous starts on an empty database.</summary>
public abstract class StartsTogether(Database database)
{
    [Fact]
    public async Task Instances_that_start_simultaneously_share_one_database()
    {
        var apps = await database.StartTogether(3);
        var externalId = Payload.Fresh("X");
        (await apps[0].Post(Payload.Person(externalId))).ShouldBeOk();
        (await apps[1].GetCustomer(externalId)).ShouldBeOk();
        (await apps[2].Post(Payload.Person(externalId))).ShouldBeProblem(409).Codes.Should().Equal("C004");
    }
}

public sealed class StartsTogetherOnSqlite(SqliteDatabase database) : StartsTogether(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class StartsTogetherOnSqlServer(SqlServerDatabase database) : StartsTogether(database.Plain()), IClassFixture<SqlServerDatabase>;

/// <summary>The lock of a killed migration on SQLite.</summary>
public sealed class AbandonedLock(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Leave = """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        INSERT OR REPLACE INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01 00:00:00+00:00');
        """;

    [Fact]
    public async Task An_abandoned_migration_lock_does_not_block_the_start()
    {
        await database.Execute(Leave);
        var first = await Task.Run(() => database.Plain().Start()).WaitAsync(Eventually.Limit);
        (await first.Post(Payload.Person(Payload.Fresh("X")))).ShouldBeOk();

        await database.Execute(Leave);
        var second = await Task.Run(() => database.Plain().Start()).WaitAsync(Eventually.Limit);
        (await second.Post(Payload.Person(Payload.Fresh("X")))).ShouldBeOk();
    }
}
