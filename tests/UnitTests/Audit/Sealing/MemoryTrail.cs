using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Onboarding.Application.Audit;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;

namespace Onboarding.UnitTests.Audit.Sealing;

/// <summary>A sealed trail in memory, for tests to tamper with.</summary>
internal sealed class MemoryTrail : IAuditProofs
{
    private const string Customer = "0190aaaa-0000-7000-8000-000000000001";

    /// <summary>The time of the first block, one second after the number 0 was assigned.</summary>
    public static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 1, TimeSpan.Zero);

    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly ECDsa Other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public List<AuditBlock> Blocks { get; private set; } = [];

    public SortedDictionary<long, AuditRecord> Entries { get; } = [];

    public HashSet<long> Queue { get; } = [];

    /// <summary>The time at which the numbers that wait are read.</summary>
    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>The work of the service after all blocks were read and before the numbers that wait are read again.</summary>
    public Action Meanwhile { get; set; } = () => { };

    public int Unsealed { get; set; }

    public IReadOnlyList<AuditDigest> Stored { get; set; } = [];

    /// <summary>Seals blocks of so many entries each, numbered 10, 20, 30 and so on.</summary>
    public static MemoryTrail Of(int blocks, int entries)
    {
        var trail = new MemoryTrail();
        for (var block = 0; block < blocks; block++)
        {
            trail.Seal([.. Enumerable.Range((block * entries) + 1, entries).Select(number => Entry(number * 10))]);
        }

        return trail;
    }

    public static AuditRecord Entry(long number, string command = "CreateCustomer") => new()
    {
        Number = number,
        At = 638_000_000_000_000_000 + number,
        Account = "bank",
        User = $"ieva {number}",
        Client = number % 20 == 0 ? "client-1" : null,
        Person = number % 30 == 0 ? "p-1" : null,
        IsClaimed = number % 20 == 0,
        Address = "10.0.0.1",
        Details = number % 40 == 0 ? "{\"before\":null}" : null,
        Command = command,
        Reference = $"com-{number}",
        Customer = Customer,
        Outcome = "ACCEPTED",
        Codes = number % 50 == 0 ? "C004" : null,
        CorrelationId = $"c{number}",
        Created = number % 20 == 0 ? "[]" : null,
        Purpose = number % 70 == 0 ? "review" : null,
    };

    public void Seal(IReadOnlyList<AuditRecord> entries, bool isForeign = false, DateTimeOffset? at = null)
    {
        foreach (var entry in entries)
        {
            Entries[entry.Number] = entry;
        }

        Blocks.Add(Block(entries, Blocks.LastOrDefault(), isForeign, at));
    }

    public static AuditBlock Block(IEnumerable<AuditRecord> entries, AuditBlock? before, bool isForeign = false, DateTimeOffset? at = null)
    {
        var key = isForeign ? Other : Key;
        return AuditBlock.Of(
            entries, before, key.ExportSubjectPublicKeyInfo(),
            bytes => key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation), at ?? Start);
    }

    public AuditDigest Digest(int index, bool isForeign = false) => AuditDigest.Of(Blocks[index], (isForeign ? Other : Key).ExportSubjectPublicKeyInfo());

    public MemoryTrail Change(long number, Func<AuditRecord, AuditRecord> change)
    {
        Entries[number] = change(Entries[number]);
        return this;
    }

    /// <summary>Numbers the rows of the blocks from 1 again, as an attacker would who inserts or moves one.</summary>
    public MemoryTrail Renumber()
    {
        Blocks = [.. Blocks.Select((block, index) => AuditBlock.From(index + 1, block.Header, block.Signature, block.Entries))];
        return this;
    }

    public MemoryTrail Replace(int index, Func<AuditBlock, AuditBlock> change)
    {
        Blocks[index] = change(Blocks[index]);
        return this;
    }

    public MemoryTrail Blank(long number, BlankableField field, Func<AuditRecord, AuditRecord> change)
    {
        foreach (var block in Blocks)
        {
            if (EntryProof.Read(block.Entries)!.FirstOrDefault(proof => proof.Number == number) is { } proof)
            {
                block.Blank(new Dictionary<long, EntryProof> { [number] = proof.Blank(Entries[number], field) });
            }
        }

        return Change(number, change);
    }

    public Task<TrailReport> Verify(params AuditDigest[] digests) => new TrailVerifier(Keys(), digests).Verify(this, CancellationToken.None);

    public TrustedKeys Keys() => new([Key.ExportSubjectPublicKeyInfo()]);

    async IAsyncEnumerable<AuditBlock> ITrailSource.Blocks([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var block in Blocks.ToArray())
        {
            yield return block;
        }

        Meanwhile();
    }

    async IAsyncEnumerable<IReadOnlyList<AuditRecord>> ITrailSource.Entries([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var part in Entries.Values.ToArray().Chunk(7))
        {
            yield return part;
        }
    }

    public Task<WaitingNumbers> Queued(CancellationToken cancellationToken) => Task.FromResult(new WaitingNumbers(Queue.ToHashSet(), Now));

    public Task<WaitingNumbers> NotInBlocks(long? lastBlock, CancellationToken cancellationToken) => Task.FromResult(new WaitingNumbers(
        Blocks.Where(block => lastBlock is null || block.Number > lastBlock).SelectMany(block => EntryProof.Read(block.Entries)!)
            .Select(proof => proof.Number).Concat(Queue).ToHashSet(),
        Now));

    public Task<int> CountUnsealed(CancellationToken cancellationToken) => Task.FromResult(Unsealed);

    public Task<AuditBlock?> Newest(CancellationToken cancellationToken) => Task.FromResult(Blocks.LastOrDefault());

    public Task<DateTimeOffset?> LastDigest(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

    public Task<AuditBlock?> NewestWithoutDigestSince(DateTimeOffset since, CancellationToken cancellationToken) => Newest(cancellationToken);

    public IReadOnlyList<AuditDigest> StoredDigests() => Stored;
}
