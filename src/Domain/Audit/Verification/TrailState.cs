using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>Puts the checked blocks together: their order, the digests, and the entries that no block lists.</summary>
internal sealed class TrailState
{
    // Comparing each with each is quadratic.
    private const int MaxCompared = 300;

    private readonly TrailFindings _findings = new();
    private readonly BlockSequence _blocks;
    private readonly List<(long Block, EntryProof Proof, AuditRecord Entry)> _mismatches = [];
    private readonly List<(long Number, string? Customer)> _blanked = [];
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);
    private readonly HashSet<long> _erasedEntries = [];

    public TrailState(IEnumerable<AuditDigest> digests, IEnumerable<AuditDigest> invalid, IEnumerable<string> invalidKeys)
    {
        _blocks = new(digests, _findings);
        foreach (var digest in invalid)
        {
            _findings.Add(TamperingKind.DigestInvalid, digest.Block, null, digest.Block == 0
                ? "A digest cannot be read: it names no block"
                : $"The digest of block {digest.Block} is damaged, or not signed by a known key");
        }

        foreach (var key in invalidKeys)
        {
            _findings.Add(TamperingKind.KeyInvalid, null, null, $"The file {key} has no public key for ECDSA P-256");
        }
    }

    /// <summary>The listed entries that were not found yet, up to a number of some thousands: then the caller must read the entries again.</summary>
    public Dictionary<long, (long Block, EntryProof Proof)> Misses { get; } = [];

    /// <summary>The greatest number of the blocks; null if there was none.</summary>
    public long? LastBlock => _blocks.Greatest;

    /// <summary>Adds the next block.</summary>
    public void Add(CheckedBlock block)
    {
        _blocks.Add(block);
        if (block.List is { } list && block.IsSigned)
        {
            _findings.Add(list, block.Number, null, list == TamperingKind.EntryReordered
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
            _erased.UnionWith(block.Erased.Select(entry => entry.Customer!));
            _erasedEntries.UnionWith(block.Erased.SelectMany(entry => ErasingEntry.EntriesOf(entry.Details)));
        }
    }

    /// <summary>Adds the listed entries that do not exist: all that were not found when the entries were read again.</summary>
    public void AddRemoved()
    {
        foreach (var (number, miss) in Misses)
        {
            _findings.Add(TamperingKind.EntryRemoved, miss.Block, number, $"Entry {number} of block {miss.Block} was removed");
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
            _findings.Add();
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
            _findings.Add(TamperingKind.EntryRemoved, null, number, $"Entry {number} was removed before it was sealed");
        }

        _blocks.AddFindings();
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
            _findings.Add(TamperingKind.EntryInserted, null, number, $"Entry {number} occurs more than once, or not in order");
        }

        foreach (var (number, _) in _blanked.Where(
            one => one.Customer is { } customer ? !_erased.Contains(customer) : !_erasedEntries.Contains(one.Number)))
        {
            _findings.Add(TamperingKind.FieldBlanked, null, number, $"Fields of entry {number} were blanked without an erasure");
        }

        return new(_blocks.Count, pool.Count, count, _blanked.Count, _findings.Listed, _findings.Count);
    }

    private void AddOpen(long number, DateTimeOffset start, WaitingNumbers waiting)
    {
        if (!waiting.Numbers.Contains(number))
        {
            _findings.Add(
                TamperingKind.EntryInserted, null, number,
                $"Entry {number} is in no block: it was inserted, or its block was removed or changed");
        }
        else if (SealingDelay.IsExceeded(number, start, waiting.At))
        {
            _findings.Add(TamperingKind.EntryUnsealed, null, number, $"Entry {number} is not sealed within a minute: the sealing is stopped");
        }
    }

    private void AddMismatchFinding(long block, EntryProof proof, AuditRecord entry)
    {
        var source = _mismatches.Count > MaxCompared ? null : _mismatches
            .Where(other => other.Proof.Number != proof.Number && other.Proof.Matches(entry with { Number = other.Proof.Number }))
            .Select(other => (long?)other.Proof.Number).FirstOrDefault();
        _findings.Add(source is null ? TamperingKind.EntryChanged : TamperingKind.EntryReordered, block, proof.Number, source is null
            ? $"Entry {proof.Number} of block {block} was changed"
            : $"Entry {proof.Number} of block {block} has the content of entry {source}");
    }
}
