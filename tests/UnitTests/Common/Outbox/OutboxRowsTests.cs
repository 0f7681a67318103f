using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Outbox;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

namespace Onboarding.UnitTests.Common.Outbox;

/// <summary>The removal of a handled message.</summary>
public sealed class OutboxRowsTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteOnboardingDbContext _db;
    private readonly OutboxRows _rows = new(new(new(), null!, null!, null!, null!), new(), null!);

    public OutboxRowsTests()
    {
        _connection.Open();
        _db = new(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(_connection).Options);
        _db.Database.EnsureCreated();
    }

    [Fact]
    public async Task The_message_is_removed_also_by_another_attempt_after_a_conflict()
    {
        var message = Message(7);
        _db.Add(message);
        await _db.SaveChangesAsync();
        _db.ChangeTracker.Clear();
        _rows.Handle(message);

        await _rows.AddRows(_db);
        _db.ChangeTracker.Clear();
        await _rows.AddRows(_db);
        await _db.SaveChangesAsync();

        (await _db.Set<OutboxMessage>().AnyAsync()).Should().BeFalse();
        (await _rows.WasSaved(_db, CancellationToken.None)).Should().BeTrue();
    }

    [Fact]
    public async Task A_message_that_another_instance_has_handled_ends_the_work_in_a_conflict_and_then_for_good()
    {
        _rows.Handle(Message(7));

        await _rows.AddRows(_db);
        await FluentActions.Awaiting(() => _db.SaveChangesAsync()).Should().ThrowAsync<DbUpdateConcurrencyException>();
        _db.ChangeTracker.Clear();
        await FluentActions.Awaiting(() => _rows.AddRows(_db)).Should().ThrowAsync<MessageAlreadyHandled>();
    }

    public void Dispose()
    {
        _db.Dispose();
        _connection.Dispose();
    }

    private static OutboxMessage Message(long number) => new() { Number = number, Name = "asked.v1", Account = AccountId.Default, Key = 1, Payload = "{}" };
}
