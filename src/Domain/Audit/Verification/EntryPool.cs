using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>
/// Reads entries along with the blocks that list them. It holds only the entries that were read and that no block has listed yet: those that a later
/// block lists because they were committed late, and those that no block lists.
/// </summary>
internal sealed class EntryPool(IAsyncEnumerator<IReadOnlyList<AuditRecord>> parts)
{
    private readonly Dictionary<long, AuditRecord> _open = [];
    private IReadOnlyList<AuditRecord> _part = [];
    private int _next;
    private bool _isAtEnd;

    /// <summary>The number of entries that were read.</summary>
    public long Count { get; private set; }

    /// <summary>The entries that no block has listed.</summary>
    public IEnumerable<AuditRecord> Open => _open.Values;

    /// <summary>Reads entries up to a number.</summary>
    public async Task ReadTo(long number)
    {
        while (await Peek() is { } entry && entry.Number <= number)
        {
            _open[entry.Number] = entry;
            _next++;
            Count++;
        }
    }

    /// <summary>Returns an entry that was read and removes it; null if it does not exist or another block listed it.</summary>
    public AuditRecord? Take(long number) => _open.Remove(number, out var entry) ? entry : null;

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
