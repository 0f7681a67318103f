using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The statements that an instance sends to the database while nothing happens.</summary>
public abstract class IdleStatements(Database database)
{
    private const int Window = 10;

    // Ten checks for changes, three renewals of the leases, three of a lease that transactions depend on, one look by each of three services that
    // are also woken, and the counts of what failed.
    private const int MostOfOne = 24;

    // An instance that waits for leases looks at all of them once a second instead of asking for changes of its work.
    private const int MostOfTwo = 2 * MostOfOne;

    private static readonly string[] Tables =
        ["OutboxMessages", "[Events]", "\"Events\"", "Deliveries", "Leases", "RuleSetVersions", "ClassifierEntries"];

    [Fact]
    public async Task An_idle_instance_sends_few_statements()
    {
        await database.App();

        (await StatementsInWindow()).Should().HaveCountLessThanOrEqualTo(MostOfOne);
    }

    [Fact]
    public async Task An_instance_that_waits_for_the_leases_of_another_sends_few_statements()
    {
        await database.App();
        var second = await database.Start();

        var sent = await StatementsInWindow();

        sent.Should().HaveCountLessThanOrEqualTo(MostOfTwo);
        sent.Count(text => text.StartsWith("UPDATE", StringComparison.Ordinal) && text.Contains("Leases", StringComparison.Ordinal))
            .Should().BeLessThanOrEqualTo(10, "one update renews all leases of a process");
        await database.Stop(second);
    }

    private async Task<IReadOnlyCollection<string>> StatementsInWindow()
    {
        // Until the start has passed and the pauses have become long.
        await Task.Delay(TimeSpan.FromSeconds(Window));
        using var statements = new Statements(database);
        await Task.Delay(TimeSpan.FromSeconds(Window));
        return [.. statements.Sent.Where(text => Array.Exists(Tables, table => text.Contains(table, StringComparison.Ordinal)))];
    }
}

public sealed class IdleStatementsOnSqlite(SqliteDatabase database) : IdleStatements(database), IClassFixture<SqliteDatabase>;

public sealed class IdleStatementsOnSqlServer(SqlServerDatabase database) : IdleStatements(database), IClassFixture<SqlServerDatabase>;
