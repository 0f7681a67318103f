using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common.Outbox;
using Onboarding.Infrastructure.Common.Outbox;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

namespace Onboarding.UnitTests.Common.Outbox;

/// <summary>Due messages are found by an index, however many messages wait for another attempt.</summary>
public sealed class DueMessagesTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);
    private static readonly int[] All = [.. Enumerable.Range(0, 16)];
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly OnboardingDbContext _db;

    public DueMessagesTests()
    {
        _connection.Open();
        _db = new SqliteOnboardingDbContext(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(_connection).Options);
        _db.Database.EnsureCreated();
    }

    public static TheoryData<int[]> Partitions => [All, new[] { 0, 3, 6 }];

    [Theory, MemberData(nameof(Partitions))]
    public void Due_messages_are_read_in_the_order_of_an_index(int[] held) =>
        Plan(OutboxDispatcher.DueMessages(_db, held, Now).Take(128)).Should().HaveCount(3)
            .And.Contain(step => step.Contains("IX_OutboxMessages_NotBefore_Number (NotBefore<?)"))
            .And.Contain(step => step.Contains("COVERING INDEX IX_OutboxMessages_Key_Order (Key=?)"))
            .And.NotContain(step => step.Contains("SCAN") || step.Contains("B-TREE"));

    [Fact]
    public void Failing_messages_are_found_by_an_index_that_has_no_others()
    {
        var messages = _db.Set<OutboxMessage>();

        Plan(messages.Where(one => one.Failures > 0 && one.Failures >= FailingMessage.FailureThreshold))
            .Should().ContainSingle(step => step.Contains("IX_OutboxMessages_Number_Failures"));
        Plan(messages.Where(one => one.Failures > 0 && one.Number > 7).OrderBy(one => one.Number))
            .Should().ContainSingle(step => step.Contains("IX_OutboxMessages_Number_Failures (Number>?)"));
    }

    [Fact]
    public async Task A_failed_message_and_those_behind_it_are_due_again_together()
    {
        var (failed, behind, later, other) = (Message(1, key: 1, order: 1), Message(2, key: 1, order: 2), Message(3, key: 1, order: 3), Message(4, key: 2, order: 1));
        _db.AddRange(failed, behind, other);
        await _db.SaveChangesAsync();

        await OutboxDispatcher.Postpone(_db, failed, Now.AddMinutes(1), "TimeoutException");
        _db.Add(later);
        await _db.SaveChangesAsync();

        Due(Now).Should().Equal(4);
        _db.Set<OutboxMessage>().AsNoTracking().OrderBy(one => one.Number).Select(one => new { one.NotBefore, one.Failures, one.LastFailure }).Should().Equal(
            new { NotBefore = Now.AddMinutes(1), Failures = 1, LastFailure = (string?)"TimeoutException" },
            new { NotBefore = Now.AddMinutes(1), Failures = 0, LastFailure = (string?)null },
            new { NotBefore = Now, Failures = 0, LastFailure = (string?)null },
            new { NotBefore = Now, Failures = 0, LastFailure = (string?)null });
        Due(Now.AddMinutes(1)).Should().Equal([4, 1], "the one behind it still waits for the failed one");
        await _db.Set<OutboxMessage>().Where(one => one.Number == 1).ExecuteDeleteAsync();
        Due(Now.AddMinutes(1)).Should().Equal(4, 2);
    }

    [Fact]
    public async Task A_message_is_never_due_earlier_than_it_was()
    {
        _db.AddRange(Message(1, key: 1, order: 1), Message(2, key: 1, order: 2, Now.AddHours(1)));
        await _db.SaveChangesAsync();

        await OutboxDispatcher.Postpone(_db, Message(1, key: 1, order: 1), Now.AddMinutes(1), "TimeoutException");

        _db.Set<OutboxMessage>().AsNoTracking().Single(one => one.Number == 2).NotBefore.Should().Be(Now.AddHours(1));
    }

    public void Dispose()
    {
        _db.Dispose();
        _connection.Dispose();
    }

    private List<long> Due(DateTimeOffset now) => [.. OutboxDispatcher.DueMessages(_db, All, now).Select(one => one.Number)];

    private static OutboxMessage Message(long number, long key, long order, DateTimeOffset? notBefore = null) => new()
    {
        Number = number,
        Name = "a",
        Account = new("default"),
        Key = key,
        Order = order,
        Payload = "{}",
        NotBefore = notBefore ?? Now,
    };

    private static List<string> Plan<T>(IQueryable<T> query)
    {
        using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        using var reader = command.ExecuteReader();
        return [.. reader.Cast<System.Data.Common.DbDataRecord>().Select(row => row.GetString(3))];
    }
}
