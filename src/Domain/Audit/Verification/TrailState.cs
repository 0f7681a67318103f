using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>Puts the checked blocks together: their order, the digests, and the entries that no block lists.</summary>
internal sealed class TrailState
{
    // Comparing each with each is quadratic.
    private const int MaxCompared = 300;

    private readonly List<TrailFinding> _findings = [];
    private readonly ILookup<long, AuditDigest> _digests;
    private readonly List<(long Block, EntryProof Proof, AuditRecord Entry)> _mismatches = [];
    private readonly List<CheckedBlock> _moved = [];
    private readonly List<CheckedBlock> _unsigned = [];
    private readonly SortedSet<long> _absent = [];
    private readonly List<AuditRecord> _blanked = [];
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);
    private readonly HashSet<long> _erasedEntries = [];
    private CheckedBlock? _before;
    private long _blocks;
    private long _last;
    private long _count;

    public TrailState(IEnumerable<AuditDigest> digests, IEnumerable<AuditDigest> invalid)
    {
        _digests = digests.ToLookup(digest => digest.Block);
        foreach (var digest in invalid)
        {
            Add(TamperingKind.DigestInvalid, digest.Block, null, $"The digest of block {digest.Block} is damaged or not signed by its key");
        }
    }

    /// <summary>The listed entries that were not found.</summary>
    public Dictionary<long, (long Block, EntryProof Proof)> Misses { get; } = [];

    /// <summary>Adds the next block.</summary>
    public void Add(CheckedBlock block)
    {
        _blocks++;
        for (var absent = _last + 1; absent < block.Number; absent++)
        {
            _absent.Add(absent);
        }

        _last = Math.Max(_last, block.Number);
        AddPlace(block);
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
            Misses.TryAdd(proof.Number, (block.Number, proof));
        }

        _blanked.AddRange(block.Blanked);
        _erased.UnionWith(block.Erased.Select(entry => entry.Customer!));
        _erasedEntries.UnionWith(block.Erased.SelectMany(entry => ErasingEntry.EntriesOf(entry.Details)));
    }

    /// <summary>Adds an entry that is not the sealed one.</summary>
    public void AddMismatch(long block, EntryProof proof, AuditRecord entry)
    {
        if (_mismatches.Count < TrailReport.MaxFindings)
        {
            _mismatches.Add((block, proof, entry));
        }
        else
        {
            _count++;
        }
    }

    /// <summary>Returns the report.</summary>
    /// <param name="entries">The number of entries.</param>
    /// <param name="open">The entries that no block lists.</param>
    /// <param name="waiting">The numbers that wait to be sealed.</param>
    /// <param name="lost">The numbers that waited to be sealed and are neither in a block nor among the entries.</param>
    public TrailReport Report(long entries, IEnumerable<AuditRecord> open, IReadOnlySet<long> waiting, IEnumerable<long> lost)
    {
        foreach (var number in lost)
        {
            Add(TamperingKind.EntryRemoved, null, number, $"Entry {number} was removed before it was sealed");
        }

        AddBlocks();
        foreach (var (number, miss) in Misses)
        {
            Add(TamperingKind.EntryRemoved, miss.Block, number, $"Entry {number} of block {miss.Block} was removed");
        }

        foreach (var (block, proof, entry) in _mismatches)
        {
            AddMismatchFinding(block, proof, entry);
        }

        var unsealed = new HashSet<long>();
        foreach (var entry in open)
        {
            unsealed.Add(entry.Number);
            if (!waiting.Contains(entry.Number))
            {
                Add(TamperingKind.EntryInserted, null, entry.Number,
                    $"Entry {entry.Number} is in no block: it was inserted, or its block was removed or changed");
            }
        }

        foreach (var blanked in _blanked.Where(
            entry => entry.Customer is { } customer ? !_erased.Contains(customer) : !_erasedEntries.Contains(entry.Number)))
        {
            Add(TamperingKind.FieldBlanked, null, blanked.Number, $"Fields of entry {blanked.Number} were blanked without an erasure");
        }

        return new(_blocks, entries, unsealed.Count(waiting.Contains), _blanked.Count, _findings, _count);
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
            var isCopy = original <= _last && !_absent.Contains(original) && _moved.All(other => other.Number != original)
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

        foreach (var absent in _absent.Where(absent => !elsewhere.Contains(absent)))
        {
            Add(TamperingKind.BlockRemoved, absent, null, $"Block {absent} was removed");
        }

        foreach (var digest in _digests.Where(group => group.Key > _last && !elsewhere.Contains(group.Key)).Select(group => group.First()))
        {
            Add(
                TamperingKind.TrailTruncated, digest.Block, null,
                $"The trail ends with block {_last}, but there is a digest of block {digest.Block}");
        }
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
