using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Access.RejectedSignIns;

/// <summary>
/// The counts of this instance in memory. Ids of clients and ids that no client has are counted separately. For each group the number of different
/// ids, addresses and reasons a day is limited, so that guessing with many ids neither fills the database nor hides attempts on a client.
/// </summary>
internal sealed class RejectedSignInCounts(TimeProvider clock) : IRejectedSignIns
{
    /// <summary>The greatest number of rows a day for ids of clients, and the greatest number for ids that no client has.</summary>
    public const int MostPerDay = 5_000;

    /// <summary>The id of the rows that count all further ids and addresses together: one row for each account and hour.</summary>
    public const string Others = "others";

    private readonly Lock _lock = new();
    private Dictionary<Key, Counted> _counts = [];
    private long _minute;
    private long _day;
    private int _ofClients;
    private int _ofUnknown;

    public bool IsStored => Unsaved().Count == 0;

    public void Count(AccountId account, string user, string address, string code)
    {
        var at = clock.Now();
        lock (_lock)
        {
            Begin(at);
            var key = new Key(EndOf(at, TimeSpan.TicksPerMinute), account, user, address, code);
            if (!_counts.TryGetValue(key, out var counted) && !TryReserve(account))
            {
                key = new(EndOf(at, TimeSpan.TicksPerHour), account, Others, "", code);
                _counts.TryGetValue(key, out counted);
            }

            counted ??= _counts[key] = new(account, key.User, key.Address, code, at);
            counted.Add(at);
        }
    }

    /// <summary>Returns the counts that changed since they were stored, as copies.</summary>
    public IReadOnlyList<Snapshot> Unsaved()
    {
        lock (_lock)
        {
            return [.. _counts.Values.Where(one => one.IsUnsaved).Select(one => one.Copy())];
        }
    }

    /// <summary>Notes that a copy is stored.</summary>
    /// <param name="snapshot">The copy.</param>
    /// <param name="number">The number of its row.</param>
    public void Saved(Snapshot snapshot, long number)
    {
        lock (_lock)
        {
            snapshot.Source.Saved(snapshot.Count, number);
        }
    }

    private static long EndOf(DateTimeOffset at, long period) => ((at.UtcTicks / period) + 1) * period;

    // Counts of earlier periods stay until they are stored.
    private void Begin(DateTimeOffset at)
    {
        if (EndOf(at, TimeSpan.TicksPerMinute) is var minute && minute != _minute)
        {
            _minute = minute;
            _counts = _counts.Where(one => one.Value.IsUnsaved || one.Key.End > at.UtcTicks).ToDictionary();
        }

        if (EndOf(at, TimeSpan.TicksPerDay) is var day && day != _day)
        {
            (_day, _ofClients, _ofUnknown) = (day, 0, 0);
        }
    }

    private bool TryReserve(AccountId account)
    {
        ref var used = ref account == AccountId.None ? ref _ofUnknown : ref _ofClients;
        if (used >= MostPerDay)
        {
            return false;
        }

        used++;
        return true;
    }

    /// <summary>A count at one moment.</summary>
    internal sealed record Snapshot(Counted Source, long? Number, long Count, DateTimeOffset Last);

    /// <summary>A count.</summary>
    internal sealed class Counted(AccountId account, string user, string address, string code, DateTimeOffset first)
    {
        private long _count;
        private long _saved;
        private long? _number;
        private DateTimeOffset _last;

        public AccountId Account => account;

        public string User => user;

        public string Address => address;

        public string Code => code;

        public DateTimeOffset First => first;

        public bool IsUnsaved => _count > _saved;

        public void Add(DateTimeOffset at) => (_count, _last) = (_count + 1, at);

        public Snapshot Copy() => new(this, _number, _count, _last);

        public void Saved(long count, long number) => (_saved, _number) = (count, number);
    }

    private sealed record Key(long End, AccountId Account, string User, string Address, string Code);
}
