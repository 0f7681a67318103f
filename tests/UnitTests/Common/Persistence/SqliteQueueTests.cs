using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>The order in which the writer of SQLite takes the units of work that wait.</summary>
public sealed class SqliteQueueTests : IDisposable
{
    private readonly SqliteQueue _queue = new();
    private readonly Dictionary<SqliteUnit, string> _names = [];

    [Fact]
    public void Requests_that_were_taken_before_background_work_came_do_not_count_in_its_turn()
    {
        Add("r1", "r2", "r3", "r4", "r5");
        Take(3).Should().Equal("r1", "r2", "r3");

        Add("b1", "b2", "r6", "r7");
        Take(6).Should().Equal("r4", "r5", "r6", "b1", "r7", "b2");
    }

    public void Dispose() => _queue.Dispose();

    private void Add(params string[] names)
    {
        foreach (var name in names)
        {
            var unit = new SqliteUnit(null!, () => Task.CompletedTask, CancellationToken.None);
            _names.Add(unit, name);
            _queue.TryAdd(new("a", IsBackground: name[0] == 'b'), unit).Should().BeTrue();
        }
    }

    private IEnumerable<string> Take(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _queue.TryTake(out var unit) ? _names[unit] : throw new InvalidOperationException("No unit waits."))];
}
