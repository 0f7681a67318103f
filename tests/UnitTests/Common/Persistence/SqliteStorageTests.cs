using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>
/// If the storage accepts no data, every unit of the group fails and none of it is stored. Once the storage accepts data again, writing continues.
/// </summary>
public sealed class SqliteStorageTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly StorageStatus _status = new(TimeProvider.System, NullLogger<StorageStatus>.Instance);

    private string File => Path.Combine(_folder, "x.db");

    private string Connection => $"Data Source={File};Pooling=false";

    public async ValueTask InitializeAsync()
    {
        await using var db = Context();
        await db.Database.EnsureCreatedAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_full_disk_fails_the_whole_group_and_no_later_unit()
    {
        await using var writer = Writer(Connection);
        await Write(writer, "stored");

        var failures = await Together(writer, db => Add(writer, db, "before"), db => Fill(writer, db), db => Add(writer, db, "after"));

        failures.Should().AllBeOfType<StorageUnavailable>().Which.Should().AllSatisfy(one => one.Reason.Should().Be("the disk is full (SQLite error 13)"));
        failures.Distinct().Should().HaveCount(3, "each has a stack trace of its own");
        _status.Reason.Should().Contain("full");
        (await Stored()).Should().Equal("stored");

        // The limit was a setting of the connection. Its end has the same effect as space that an administrator has freed.
        await Write(writer, "again");
        _status.Reason.Should().BeNull();
        (await Stored()).Should().Equal("again", "stored");
    }

    [Fact]
    public async Task A_full_disk_also_fails_a_group_that_runs_with_savepoints()
    {
        await using var writer = Writer(Connection);
        await Together(writer, db => Add(writer, db, "twice"), db =>
        {
            Add(writer, db, "half");
            Add(writer, db, "twice");
        });

        var failures = await Together(writer, db => Add(writer, db, "before"), db => Fill(writer, db));

        failures.Should().AllBeOfType<StorageUnavailable>();
        (await Stored()).Should().Equal("twice");
    }

    [Fact]
    public async Task A_read_only_file_is_reported_as_such()
    {
        await using var writer = Writer($"{Connection};Mode=ReadOnly");

        (await Record.ExceptionAsync(() => Write(writer, "x"))).Should().BeOfType<StorageUnavailable>().Which.Reason.Should().Be("the database is read-only (SQLite error 8)");
        (await Stored()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("x.db")]
    [InlineData("x.db-wal")]
    public async Task Writes_to_deleted_or_replaced_files_are_not_acknowledged(string name)
    {
        await using var writer = Writer(Connection);
        await Write(writer, "stored");
        var (there, away) = (Path.Combine(_folder, name), Path.Combine(_folder, "away"));
        System.IO.File.Move(there, away);

        var gone = () => Write(writer, "lost");
        (await gone.Should().ThrowAsync<StorageUnavailable>()).Which.Reason.Should().Be(SqliteFailures.FileDeleted);
        System.IO.File.Copy(away, there, overwrite: true);
        await gone.Should().ThrowAsync<StorageUnavailable>("the connections of this process lead to the old file");
        _status.Reason.Should().Be(SqliteFailures.FileDeleted);
    }

    [Fact]
    public async Task A_unit_that_fails_by_itself_is_not_a_failure_of_the_storage()
    {
        await using var writer = Writer(Connection);
        var failures = await Together(writer, db => Add(writer, db, "one"), db => Add(writer, db, "one"));

        failures.Select(one => one?.GetType()).Should().Equal(null, typeof(DbUpdateException));
        _status.Reason.Should().BeNull();
    }

    // Work that cannot be stored, since the file may not grow by one page.
    private static void Fill(SqliteWriter writer, SqliteOnboardingDbContext db)
    {
        db.Database.ExecuteSqlRaw("PRAGMA max_page_count=1");
        Add(writer, db, new string('x', 100_000));
    }

    // The units that wait for a first one form one group.
    private async Task<IReadOnlyList<Exception?>> Together(SqliteWriter writer, params Action<SqliteOnboardingDbContext>[] works)
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var db = Context();
        var holding = writer.Write(db, Submitter.Service, () =>
        {
            begun.SetResult();
            return gate.Task;
        }, CancellationToken.None);
        await begun.Task;
        var group = works.Select(work => Write(writer, work)).ToArray();
        gate.SetResult();
        await holding;
        return await Task.WhenAll(group.Select(one => Record.ExceptionAsync(() => one).AsTask()));
    }

    private Task Write(SqliteWriter writer, string value) => Write(writer, db => Add(writer, db, value));

    private async Task Write(SqliteWriter writer, Action<SqliteOnboardingDbContext> work)
    {
        await using var db = Context();
        await writer.Write(db, Submitter.Service, () =>
        {
            db.ChangeTracker.Clear();
            work(db);
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    private static void Add(SqliteWriter writer, SqliteOnboardingDbContext db, string value) =>
        writer.Insert(db, [new CustomerEmailRow { Account = AccountId.Default, Value = value, CustomerNumber = 1 }]);

    private async Task<List<string>> Stored()
    {
        await using var db = Context();
        return await db.Set<CustomerEmailRow>().Select(row => row.Value).OrderBy(value => value).ToListAsync();
    }

    private SqliteWriter Writer(string connection) => new(connection, _status) { LongestGroup = TimeSpan.MaxValue };

    private SqliteOnboardingDbContext Context() => new(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(Connection).Options);
}
