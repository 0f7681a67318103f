using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>Units of work that share a transaction do not affect each other, and the log that they fill does not grow permanently.</summary>
public sealed class SqliteWriterTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private SqliteWriter _writer = null!;

    private string Connection => $"Data Source={Path.Combine(_folder, "x.db")};Pooling=false";

    public async ValueTask InitializeAsync()
    {
        await using var db = Context();
        await db.Database.EnsureCreatedAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        _writer = Writer(TimeSpan.MaxValue);
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_unit_that_fails_half_way_does_not_affect_the_others()
    {
        var (before, half, after) = await Together(
            db => Add(db, "before"),
            db =>
            {
                Add(db, "half");
                Add(db, "before");
            },
            db => Add(db, "after"));

        (before, half, after).Should().Be((null, typeof(DbUpdateException), null));
        (await Stored()).Should().Equal("after", "before");
    }

    [Fact]
    public async Task A_unit_that_fails_before_it_writes_does_not_affect_the_others()
    {
        var (before, rejected, after) = await Together(db => Add(db, "before"), _ => throw new NotFound("Customer"), db => Add(db, "after"));

        (before, rejected, after).Should().Be((null, typeof(NotFound), null));
        (await Stored()).Should().Equal("after", "before");
    }

    [Fact]
    public async Task A_unit_that_fails_half_way_through_EF_Core_is_undone()
    {
        var (before, half, after) = await Together(
            db => Add(db, "before"),
            db =>
            {
                db.Add(Row("tracked"));
                db.SaveChanges();
                throw new NotFound("Customer");
            },
            db => Add(db, "after"));

        (before, half, after).Should().Be((null, typeof(NotFound), null));
        (await Stored()).Should().Equal("after", "before");
    }

    [Fact]
    public async Task Checkpoints_run_while_the_log_is_written()
    {
        const int Pages = 20_000;
        var value = new string('x', 3_000);
        for (var i = 0; i < Pages / 500; i++)
        {
            var group = i;
            await Write(db => _writer.Insert(db, [.. Enumerable.Range(0, 500).Select(row => Row($"{group:d4}{row:d3}{value}"))]));
        }

        new FileInfo(Path.Combine(_folder, "x.db-wal")).Length.Should().BeLessThan(2 * Pages * 4_096L, "what was folded back is in the file");
        new FileInfo(Path.Combine(_folder, "x.db")).Length.Should().BeGreaterThan(8_000 * 4_096L);
        await using var stored = Context();
        (await stored.Set<CustomerEmailRow>().CountAsync()).Should().Be(Pages);
    }

    [Fact]
    public async Task Accounts_take_turns_and_the_units_of_one_keep_their_order()
    {
        var order = new List<string>();
        await Behind(_writer, order, ["a 1", "a 2", "a 3", "a 4", "b 1", "b 2", "c 1"]);

        order.Should().Equal("a 1", "b 1", "c 1", "a 2", "b 2", "a 3", "a 4");
    }

    [Fact]
    public async Task Requests_go_before_background_work_of_their_account_which_still_advances()
    {
        var order = new List<string>();
        await Behind(_writer, order, ["a*1", "a*2", "a*3", "a 1", "a 2", "a 3", "a 4", "b*1", "b*2"]);

        order.Should().Equal("a 1", "b*1", "a 2", "b*2", "a 3", "a*1", "a 4", "a*2", "a*3");
    }

    [Fact]
    public async Task A_group_that_takes_long_ends_before_all_units_of_an_account_have_run()
    {
        var order = new List<string>();
        await using var writer = Writer(TimeSpan.FromTicks(1));
        await Behind(writer, order, ["a 1", "a 2", "a 3", "b 1"], answered: true);

        order.Should().Equal("a 1", "a 1 answered", "b 1", "b 1 answered", "a 2", "a 2 answered", "a 3", "a 3 answered");
    }

    // Units that all wait for one unit. The first letter of a name is the account; a star behind it means background work. Each unit adds its name when
    // it runs and, if wanted, when it is answered.
    private async Task Behind(SqliteWriter writer, List<string> order, string[] names, bool answered = false)
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var db = Context();
        var holding = writer.Write(db, Submitter.Service, () =>
        {
            begun.SetResult();
            return gate.Task;
        }, CancellationToken.None);
        await begun.Task;
        var (units, contexts) = (new Dictionary<string, Task>(), new List<SqliteOnboardingDbContext>());
        foreach (var name in names)
        {
            var own = Context();
            contexts.Add(own);
            units.Add(name, writer.Write(own, new(name[..1], IsBackground: name[1] == '*'), () =>
            {
                if (answered)
                {
                    order.AddRange(units.Where(one => one.Value.IsCompleted).Select(one => $"{one.Key} answered").Except(order).ToArray());
                }

                order.Add(name);
                return Task.CompletedTask;
            }, CancellationToken.None));
        }

        gate.SetResult();
        await holding;
        await Task.WhenAll(units.Values);
        contexts.ForEach(own => own.Dispose());
        if (answered)
        {
            order.Add($"{order[^1]} answered");
        }
    }

    private SqliteWriter Writer(TimeSpan longestGroup) =>
        new(Connection, new(TimeProvider.System, NullLogger<StorageStatus>.Instance)) { LongestGroup = longestGroup };

    // Three units that wait for a fourth are in one group.
    private async Task<(Type? First, Type? Second, Type? Third)> Together(params Action<SqliteOnboardingDbContext>[] works)
    {
        var gate = new TaskCompletionSource();
        await using var db = Context();
        var holding = _writer.Write(db, Submitter.Service, () => gate.Task, CancellationToken.None);
        var group = works.Select(Write).ToArray();
        gate.SetResult();
        await holding;
        var failures = await Task.WhenAll(group.Select(async one => (await Record.ExceptionAsync(() => one))?.GetType()));
        return (failures[0], failures[1], failures[2]);
    }

    private async Task Write(Action<SqliteOnboardingDbContext> work)
    {
        await using var db = Context();
        await _writer.Write(db, Submitter.Service, () =>
        {
            db.ChangeTracker.Clear();
            work(db);
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    private void Add(SqliteOnboardingDbContext db, string value) => _writer.Insert(db, [Row(value)]);

    private async Task<List<string>> Stored()
    {
        await using var db = Context();
        return await db.Set<CustomerEmailRow>().Select(row => row.Value).OrderBy(value => value).ToListAsync();
    }

    private SqliteOnboardingDbContext Context() => new(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(Connection).Options);

    private static CustomerEmailRow Row(string value) => new() { Account = AccountId.Default, Value = value, CustomerNumber = 1 };
}
