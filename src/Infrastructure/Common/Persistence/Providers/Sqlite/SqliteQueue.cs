using System.Diagnostics.CodeAnalysis;
using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// The units of work that wait for the writer. Accounts take turns, one unit each, so that an account with many units delays the unit of another
/// account by at most one of its own. Within an account, three units of requests go before each unit of background work: a caller waits for the
/// former, and the latter still advances under any load. Units of one kind keep their order. Several threads may add units; one takes them.
/// </summary>
internal sealed class SqliteQueue : IDisposable
{
    private readonly Dictionary<string, AccountUnits> _units = [];
    private readonly Queue<string> _turns = [];
    private readonly Lock _lock = new();
    private readonly ChangeNotifier _changes = new();
    private bool _isComplete;

    /// <summary>The number of units that wait.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a unit. Returns false after <see cref="Complete"/>.</summary>
    public bool TryAdd(Submitter submitter, SqliteUnit unit)
    {
        lock (_lock)
        {
            if (_isComplete)
            {
                return false;
            }

            if (!_units.TryGetValue(submitter.Account, out var own))
            {
                _units.Add(submitter.Account, own = new());
                _turns.Enqueue(submitter.Account);
            }

            own.Add(unit, submitter.IsBackground);
            Count++;
        }

        _changes.Notify();
        return true;
    }

    /// <summary>Takes the first unit of the account whose turn it is. Returns false if none waits.</summary>
    public bool TryTake([NotNullWhen(true)] out SqliteUnit? unit)
    {
        lock (_lock)
        {
            if (!_turns.TryDequeue(out var account))
            {
                unit = null;
                return false;
            }

            var own = _units[account];
            unit = own.Take();
            Count--;
            if (!own.IsEmpty)
            {
                _turns.Enqueue(account);
            }
            else
            {
                _units.Remove(account);
            }

            return true;
        }
    }

    /// <summary>Returns true when a unit waits, and false when none does and none can be added any more.</summary>
    public async Task<bool> Wait()
    {
        while (Count == 0)
        {
            if (_isComplete)
            {
                return false;
            }

            await _changes.Wait(Timeout.InfiniteTimeSpan, CancellationToken.None);
        }

        return true;
    }

    /// <summary>Rejects further units.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _isComplete = true;
        }

        _changes.Notify();
    }

    /// <inheritdoc/>
    public void Dispose() => _changes.Dispose();

    /// <summary>The units of one account.</summary>
    private sealed class AccountUnits
    {
        private const int RequestsInTurn = 3;

        private readonly Queue<SqliteUnit> _requests = [];
        private readonly Queue<SqliteUnit> _background = [];
        private int _requestsTaken;

        public bool IsEmpty => _requests.Count == 0 && _background.Count == 0;

        public void Add(SqliteUnit unit, bool isBackground) => (isBackground ? _background : _requests).Enqueue(unit);

        public SqliteUnit Take()
        {
            if (_requests.Count > 0 && (_background.Count == 0 || _requestsTaken < RequestsInTurn))
            {
                _requestsTaken = _background.Count == 0 ? 0 : _requestsTaken + 1;
                return _requests.Dequeue();
            }

            _requestsTaken = 0;
            return _background.Dequeue();
        }
    }
}
