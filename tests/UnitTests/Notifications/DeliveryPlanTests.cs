using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.Notifications.Sending;

namespace Onboarding.UnitTests.Notifications;

/// <summary>SQLite finds deliveries by their indexes, however many wait.</summary>
public sealed class DeliveryPlanTests : IDisposable
{
    private const string DueIndex =
        "IX_Deliveries_SubscriptionNumber_State_DueAt_Number_Partition_CustomerId_EventSequence (SubscriptionNumber=? AND State=? AND DueAt<?)";

    private const string OrderIndex =
        "IX_Deliveries_SubscriptionNumber_State_CustomerId_EventSequence (SubscriptionNumber=? AND State=? AND CustomerId=?";

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Explained _explained = new();
    private readonly OnboardingDbContext _db;

    public DeliveryPlanTests()
    {
        _connection.Open();
        _db = new SqliteOnboardingDbContext(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(_connection).AddInterceptors(_explained).Options);
        _db.Database.EnsureCreated();
    }

    public static TheoryData<int[]> Partitions => [Enumerable.Range(0, 16).ToArray(), new[] { 0, 3, 6 }];

    [Theory, MemberData(nameof(Partitions))]
    public void Due_deliveries_are_read_in_the_order_of_an_index(int[] held) =>
        Plan(DueDeliveries.Due(_db, 1, held, DateTimeOffset.UtcNow).Take(136)).Should().HaveCount(3)
            .And.Contain(step => step.Contains(DueIndex)).And.Contain(step => step.Contains($"COVERING INDEX {OrderIndex}"))
            .And.NotContain(step => step.Contains("SCAN") || step.Contains("B-TREE"));

    [Theory, MemberData(nameof(Partitions))]
    public void Blocked_deliveries_are_found_without_reading_their_rows(int[] held)
    {
        var blocked = BlockedDeliveries.Blocked(_db, 1, held, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow).Select(one => one.Number).Take(1_000);

        Plan(blocked).Should().HaveCount(3)
            .And.Contain(step => step.Contains($"COVERING INDEX {DueIndex}")).And.Contain(step => step.Contains(OrderIndex))
            .And.NotContain(step => step.Contains("SCAN") || step.Contains("B-TREE"));
    }

    [Fact]
    public async Task A_postponed_delivery_finds_the_one_that_it_waits_for_by_an_index()
    {
        await BlockedDeliveries.Postpone(_db, 1, [3, 4]);

        _explained.Plan.Should().HaveCount(3)
            .And.Contain(step => step.Contains("INTEGER PRIMARY KEY (rowid=?)")).And.Contain(step => step.Contains(OrderIndex))
            .And.NotContain(step => step.Contains("SCAN") && !step.Contains("SCALAR"));
    }

    [Fact]
    public void Pending_deliveries_to_deleted_subscriptions_are_found_from_these() =>
        Plan(Sender.DeletedWithPending(_db)).Should().HaveCount(2)
            .And.Contain(step => step.Contains("COVERING INDEX IX_Subscriptions_EndedAt_Number (EndedAt>?)"))
            .And.Contain(step => step.Contains("(SubscriptionNumber=? AND State=?)"))
            .And.NotContain(step => step.Contains("SCAN") || step.Contains("B-TREE"));

    public void Dispose()
    {
        _db.Dispose();
        _connection.Dispose();
    }

    private static List<string> Plan<T>(IQueryable<T> query)
    {
        using var command = query.CreateDbCommand();
        return Plan(command);
    }

    private static List<string> Plan(DbCommand command)
    {
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        using var reader = command.ExecuteReader();
        return [.. reader.Cast<DbDataRecord>().Select(row => row.GetString(3))];
    }

    // An update has no query from which the command could be made.
    private sealed class Explained : DbCommandInterceptor
    {
        public IReadOnlyList<string> Plan { get; private set; } = [];

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Plan = DeliveryPlanTests.Plan(command);
            return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
        }
    }
}
