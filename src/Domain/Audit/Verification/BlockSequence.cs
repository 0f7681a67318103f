using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>Checks the order of blocks: each continues the one before, is at its own place and agrees with its digests.</summary>
internal sealed class BlockSequence(IEnumerable<AuditDigest> digests, TrailFindings findings)
{
    // An entry that commits late is sealed within minutes.
    private static readonly TimeSpan MaxLate = TimeSpan.FromHours(1);

    private readonly ILookup<long, AuditDigest> _digests = digests.ToLookup(digest => digest.Block);
    private readonly List<CheckedBlock> _moved = [];
    private readonly List<CheckedBlock> _unsigned = [];
    private readonly AbsentBlocks _absent = new();
    private CheckedBlock? _before;
    private long _newestNumber = long.MinValue;
    private long _last;

    /// <summary>The number of blocks.</summary>
    public long Count { get; private set; }

    /// <summary>The greatest number of the blocks; null if there was none.</summary>
    public long? Greatest { get; private set; }

    /// <summary>Adds the next block.</summary>
    public void Add(CheckedBlock block)
    {
        Count++;
        Greatest = Math.Max(Greatest ?? long.MinValue, block.Number);
        if (block.Number > 0 && block.Number <= _last)
        {
            findings.Add(TamperingKind.BlockInserted, block.Number, null, $"Block {block.Number} occurs more than once, or not in order");
            return;
        }

        if (block.Number > 0 && block.Number - 1 > _last)
        {
            _absent.Add(_last + 1, block.Number - 1);
        }

        AddTimes(block);
        _last = Math.Max(_last, block.Number);
        AddPlace(block.WithoutEntries());
    }

    /// <summary>Adds the defects that only all blocks together show.</summary>
    public void AddFindings()
    {
        var elsewhere = _moved.Select(block => block.Header!.Number).ToHashSet();
        var replaced = _moved.Concat(_unsigned).Select(block => block.Number).ToHashSet();
        foreach (var block in _moved)
        {
            // A copy of a block that is also at its own place was inserted; another one was moved.
            var original = block.Header!.Number;
            var isCopy = original <= _last && !_absent.Contains(original) && !replaced.Contains(original);
            findings.Add(isCopy ? TamperingKind.BlockInserted : TamperingKind.BlockReordered, block.Number, null, isCopy
                ? $"Block {block.Number} is a copy of block {original}"
                : $"Block {block.Number} is block {original}, which was moved");
        }

        foreach (var block in _unsigned)
        {
            var isForeign = elsewhere.Contains(block.Number) || block.Header is { } header && !block.IsKeyKnown && header.Number == block.Number;
            findings.Add(isForeign ? TamperingKind.BlockInserted : TamperingKind.BlockChanged, block.Number, null, isForeign
                ? $"Block {block.Number} was inserted: no known key signed it"
                : $"Block {block.Number} was changed or inserted: its signature is invalid");
        }

        foreach (var (from, to) in _absent.Without([.. elsewhere.Order()]))
        {
            findings.Add(
                TamperingKind.BlockRemoved, from, null, from == to ? $"Block {from} was removed" : $"Blocks {from} to {to} were removed");
        }

        foreach (var digest in _digests.Where(group => group.Key > _last && !elsewhere.Contains(group.Key)).Select(group => group.First()))
        {
            findings.Add(
                TamperingKind.TrailTruncated, digest.Block, null,
                $"The trail ends with block {_last}, but there is a digest of block {digest.Block}");
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
                findings.Add(TamperingKind.EntryBackdated, block.Number, number,
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
                findings.Add(TamperingKind.TrailRewritten, block.Number, null, $"Block {block.Number} does not continue the block before it");
            }

            if (_digests[block.Number].Any(digest => digest.Hash != Convert.ToHexStringLower(block.Hash)))
            {
                findings.Add(
                    TamperingKind.TrailRewritten, block.Number, null, $"Block {block.Number} differs from its digest: the trail was written anew");
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
}
