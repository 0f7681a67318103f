using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>
/// Reads entries along with the blocks that list them. It holds the entries that were read and that no block has listed yet: those that a later
/// block lists because they were committed late, and those that no block lists. Above a limit it holds only the numbers of the oldest ones, so that
/// the memory does not grow with a trail of which blocks were removed.
/// </summary>
/// <param name="parts">The entries, ascending by number.</param>
/// <param name="maxHeld">The greatest number of entries that are held whole.</param>
internal sealed class EntryPool(IAsyncEnumerator<IReadOnlyList<AuditRecord>> parts, int maxHeld = EntryPool.MaxHeld)
{
    /// <summary>The greatest number of entries that are held whole.</summary>
    public const int MaxHeld = 50_000;

    // More than late entries need. A changed number in a list must not make the pool read the whole trail.
    private const int MaxAhead = 10_000;

    private readonly SortedDictionary<long, AuditRecord> _held = [];
    private readonly HashSet<long> _numbers = [];
    private readonly HashSet<long> _early = [];
    private readonly List<long> _repeated = [];
    private IReadOnlyList<AuditRecord> _part = [];
    private long? _last;
    private int _next;
    private bool _isAtEnd;

    /// <summary>The number of entries that were read.</summary>
    public long Count { get; private set; }

    /// <summary>The number of entries that are held whole.</summary>
    public int Held => _held.Count;

    /// <summary>The numbers of the entries that no block has listed.</summary>
    public IEnumerable<long> Open => _numbers.Concat(_held.Keys);

    /// <summary>The numbers of entries that do not follow the one before: the same number again, or a lower one.</summary>
    public IReadOnlyCollection<long> Repeated => _repeated;

    /// <summary>Reads the entries that a block lists.</summary>
    /// <param name="numbers">The numbers in the list. It reads up to the middle one, and further up to the greatest one within a limit.</param>
    public async Task ReadTo(IEnumerable<long> numbers)
    {
        long[] ordered = [.. numbers.Order()];
        if (ordered.Length > 0)
        {
            await Read(ordered[ordered.Length / 2], long.MaxValue);
            await Read(ordered[^1], MaxAhead);
        }
    }

    /// <summary>Reads the rest.</summary>
    public Task ReadToEnd() => Read(long.MaxValue, long.MaxValue);

    /// <summary>
    /// Returns an entry that was read and removes it. Returns null if it does not exist, another block listed it, only its number is held, or it is
    /// far ahead: then the entries must be read again.
    /// </summary>
    public AuditRecord? Remove(long number)
    {
        if (_held.Remove(number, out var entry))
        {
            return entry;
        }

        if (!_numbers.Remove(number) && !(number <= _last))
        {
            _early.Add(number);
        }

        return null;
    }

    private async Task Read(long number, long limit)
    {
        for (var read = 0L; read < limit && await Peek() is { } entry && entry.Number <= number; read++)
        {
            _next++;
            Count++;
            if (entry.Number <= _last)
            {
                _repeated.Add(entry.Number);
                continue;
            }

            _last = entry.Number;
            if (_early.Remove(entry.Number))
            {
                continue;
            }

            _held.Add(entry.Number, entry);
            if (_held.Count > maxHeld)
            {
                var oldest = _held.First().Key;
                _held.Remove(oldest);
                _numbers.Add(oldest);
            }
        }
    }

    private async ValueTask<AuditRecord?> Peek()
    {
        while (_next == _part.Count && !_isAtEnd)
        {
            (_isAtEnd, _next) = (!await parts.MoveNextAsync(), 0);
            _part = _isAtEnd ? [] : parts.Current;
        }

        return _next < _part.Count ? _part[_next] : null;
    }
}
