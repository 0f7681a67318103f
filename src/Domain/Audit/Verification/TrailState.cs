using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>Puts the checked blocks together: their order, the digests, and the entries that no block lists.</summary>
internal sealed class TrailState
{
    // Comparing each with each is quadratic.
    private const int MaxCompared = 300;

    // An entry that commits late is sealed within minutes.
    private static readonly TimeSpan MaxLate = TimeSpan.FromHours(1);

    private readonly List<TrailFinding> _findings = [];
    private readonly ILookup<long, AuditDigest> _digests;
    private readonly List<(long Block, EntryProof Proof, AuditRecord Entry)> _mismatches = [];
    private readonly List<CheckedBlock> _moved = [];
    private readonly List<CheckedBlock> _unsigned = [];
    private readonly List<(long From, long To)> _absent = [];
    private readonly List<(long Number, string? Customer)> _blanked = [];
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);
    private CheckedBlock? _before;
    private long _newestNumber = long.MinValue;
    private long _blocks;
    private long _last;
    private long _count;

    public TrailState(IEnumerable<AuditDigest> digests, IEnumerable<AuditDigest> invalid, IEnumerable<string> invalidKeys)
    {
        _digests = digests.ToLookup(digest => digest.Block);
        foreach (var digest in invalid)
        {
            Add(TamperingKind.DigestInvalid, digest.Block, null, digest.Block == 0
                ? "A digest cannot be read: it names no block"
                : $"The digest of block {digest.Block} is damaged, or not signed by a known key");
        }

        foreach (var key in invalidKeys)
        {
            Add(TamperingKind.KeyInvalid, null, null, $"The file {key} has no public key for ECDSA P-256");
        }
    }

    /// <summary>The listed entries that were not found yet, up to a number of some thousands: then the caller must read the entries again.</summary>
    public Dictionary<long, (long Block, EntryProof Proof)> Misses { get; } = [];

    /// <summary>The greatest number of the blocks; null if there was none.</summary>
    public long? LastBlock { get; private set; }

    /// <summary>Adds the next block.</summary>
    public void Add(CheckedBlock block)
    {
        _blocks++;
        LastBlock = Math.Max(LastBlock ?? long.MinValue, block.Number);
        if (block.Number > 0 && block.Number <= _last)
        {
            Add(TamperingKind.BlockInserted, block.Number, null, $"Block {block.Number} occurs more than once, or not in order");
        }
        else
        {
            if (block.Number > 0 && block.Number - 1 > _last)
            {
                _absent.Add((_last + 1, block.Number - 1));
            }

            AddTimes(block);
            _last = Math.Max(_last, block.Number);
            AddPlace(block.WithoutEntries());
        }

        if (block.List is { } list && block.IsSigned)
        {
            Add(list, block.Number, null, list == TamperingKind.EntryReordered
                ? $"The entries of block {block.Number} are in another order"
                : $"The list of entries of block {block.Number} was changed");
        }

        foreach (var (proof, entry) in block.Mismatches)
        {
            AddMismatch(block.Number, proof, entry);
        }

        foreach (var proof in block.Misses)
        {
            Misses.TryAdd(proof.Number, (block.Number, proof.Copy()));
        }

        _blanked.AddRange(block.Blanked.Select(entry => (entry.Number, entry.Customer)));
        if (block.IsSigned && block.List is null)
        {
            _erased.UnionWith(block.Erased);
        }
    }

    /// <summary>Adds the listed entries that do not exist: all that were not found when the entries were read again.</summary>
    public void AddRemoved()
    {
        foreach (var (number, miss) in Misses)
        {
            Add(TamperingKind.EntryRemoved, miss.Block, number, $"Entry {number} of block {miss.Block} was removed");
        }

        Misses.Clear();
    }

    /// <summary>Adds an entry that is not the sealed one.</summary>
    public void AddMismatch(long block, EntryProof proof, AuditRecord entry)
    {
        if (_mismatches.Count < TrailReport.MaxFindings)
        {
            _mismatches.Add((block, proof.Copy(), entry));
        }
        else
        {
            _count++;
        }
    }

    /// <summary>Returns the report.</summary>
    /// <param name="pool">The entries, all of which were read.</param>
    /// <param name="start">The time at which the verification began.</param>
    /// <param name="waiting">The numbers that wait to be sealed.</param>
    /// <param name="lost">The numbers that waited to be sealed and are neither in a block nor among the entries.</param>
    public TrailReport Report(EntryPool pool, DateTimeOffset start, WaitingNumbers waiting, IEnumerable<long> lost)
    {
        foreach (var number in lost)
        {
            Add(TamperingKind.EntryRemoved, null, number, $"Entry {number} was removed before it was sealed");
        }

        AddBlocks();
        AddRemoved();
        foreach (var (block, proof, entry) in _mismatches)
        {
            AddMismatchFinding(block, proof, entry);
        }

        var count = 0L;
        foreach (var number in pool.Open)
        {
            AddOpen(number, start, waiting);
            count += waiting.Numbers.Contains(number) ? 1 : 0;
        }

        foreach (var number in pool.Repeated)
        {
            Add(TamperingKind.EntryInserted, null, number, $"Entry {number} occurs more than once, or not in order");
        }

        foreach (var (number, _) in _blanked.Where(one => one.Customer is not { } customer || !_erased.Contains(customer)))
        {
            Add(TamperingKind.FieldBlanked, null, number, $"Fields of entry {number} were blanked without an erasure");
        }

        return new(_blocks, pool.Count, count, _blanked.Count, _findings, _count);
    }

    private void AddOpen(long number, DateTimeOffset start, WaitingNumbers waiting)
    {
        if (!waiting.Numbers.Contains(number))
        {
            Add(TamperingKind.EntryInserted, null, number, $"Entry {number} is in no block: it was inserted, or its block was removed or changed");
        }
        else if (SealingDelay.IsExceeded(number, start, waiting.At))
        {
            Add(TamperingKind.EntryUnsealed, null, number, $"Entry {number} is not sealed within a minute: the sealing is stopped");
        }
    }

    // Entries that wait while the sealing is stopped are sealed in order when it continues: they are old, but no later one is in an earlier block.
    private void AddTimes(CheckedBlock block)
    {
        if (!block.IsSigned || block.Header!.Number != block.Number)
        {
            return;
        }

        if (_before is { } before && before.NumberBefore(MaxLate) is { } earliest)
        {
            foreach (var number in block.Found.Where(number => number < earliest && number < _newestNumber))
            {
                Add(TamperingKind.EntryBackdated, block.Number, number,
                    $"Entry {number} of block {block.Number} was sealed more than an hour after its time, after later entries");
            }
        }

        _newestNumber = Math.Max(_newestNumber, block.Found.DefaultIfEmpty(long.MinValue).Max());
    }

    private void AddPlace(CheckedBlock block)
    {
        if (!block.IsSigned)
        {
            _unsigned.Add(block);
        }
        else if (block.Header!.Number != block.Number)
        {
            _moved.Add(block);
        }
        else
        {
            if (HashBefore(block) is { } expected && !block.Header.Previous.Span.SequenceEqual(expected.Span))
            {
                Add(TamperingKind.TrailRewritten, block.Number, null, $"Block {block.Number} does not continue the block before it");
            }

            if (_digests[block.Number].Any(digest => digest.Hash != Convert.ToHexStringLower(block.Hash)))
            {
                Add(TamperingKind.TrailRewritten, block.Number, null, $"Block {block.Number} differs from its digest: the trail was written anew");
            }

            _before = block;
        }
    }

    // Null if the block before is missing, unsigned or moved: that defect is named itself, and this block is not to blame.
    private ReadOnlyMemory<byte>? HashBefore(CheckedBlock block)
    {
        if (block.Number == 1)
        {
            return BlockHeader.None;
        }

        return _before?.Number == block.Number - 1 ? _before.Hash : (ReadOnlyMemory<byte>?)null;
    }

    private void AddBlocks()
    {
        var elsewhere = _moved.Select(block => block.Header!.Number).ToHashSet();
        foreach (var block in _moved)
        {
            // A copy of a block that is also at its own place was inserted; another one was moved.
            var original = block.Header!.Number;
            var isCopy = original <= _last && !IsAbsent(original) && _moved.All(other => other.Number != original)
                && _unsigned.All(other => other.Number != original);
            Add(isCopy ? TamperingKind.BlockInserted : TamperingKind.BlockReordered, block.Number, null, isCopy
                ? $"Block {block.Number} is a copy of block {original}"
                : $"Block {block.Number} is block {original}, which was moved");
        }

        foreach (var block in _unsigned)
        {
            var isForeign = elsewhere.Contains(block.Number) || block.Header is { } header && !block.IsKeyKnown && header.Number == block.Number;
            Add(isForeign ? TamperingKind.BlockInserted : TamperingKind.BlockChanged, block.Number, null, isForeign
                ? $"Block {block.Number} was inserted: no known key signed it"
                : $"Block {block.Number} was changed or inserted: its signature is invalid");
        }

        AddAbsent([.. elsewhere.Order()]);
        foreach (var digest in _digests.Where(group => group.Key > _last && !elsewhere.Contains(group.Key)).Select(group => group.First()))
        {
            Add(
                TamperingKind.TrailTruncated, digest.Block, null,
                $"The trail ends with block {_last}, but there is a digest of block {digest.Block}");
        }
    }

    // A range is one finding, for a single changed number can make it endless. Blocks that are elsewhere divide it.
    private void AddAbsent(long[] elsewhere)
    {
        foreach (var (from, to) in _absent)
        {
            var next = from;
            var at = Array.BinarySearch(elsewhere, from);
            for (at = at < 0 ? ~at : at; at < elsewhere.Length && elsewhere[at] <= to; at++)
            {
                AddRange(next, elsewhere[at] - 1);
                next = elsewhere[at] + 1;
            }

            AddRange(next, to);
        }
    }

    private void AddRange(long from, long to)
    {
        if (from <= to)
        {
            Add(TamperingKind.BlockRemoved, from, null, from == to ? $"Block {from} was removed" : $"Blocks {from} to {to} were removed");
        }
    }

    // Ranges ascend and do not overlap.
    private bool IsAbsent(long number)
    {
        var (low, high) = (0, _absent.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (number > _absent[middle].To)
            {
                low = middle + 1;
            }
            else if (number < _absent[middle].From)
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void AddMismatchFinding(long block, EntryProof proof, AuditRecord entry)
    {
        var source = _mismatches.Count > MaxCompared ? null : _mismatches
            .Where(other => other.Proof.Number != proof.Number && other.Proof.Matches(entry with { Number = other.Proof.Number }))
            .Select(other => (long?)other.Proof.Number).FirstOrDefault();
        Add(source is null ? TamperingKind.EntryChanged : TamperingKind.EntryReordered, block, proof.Number, source is null
            ? $"Entry {proof.Number} of block {block} was changed"
            : $"Entry {proof.Number} of block {block} has the content of entry {source}");
    }

    private void Add(TamperingKind kind, long? block, long? entry, string message)
    {
        _count++;
        if (_findings.Count < TrailReport.MaxFindings)
        {
            _findings.Add(new(kind, block, entry, message));
        }
    }
}
