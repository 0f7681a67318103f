using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;

namespace Onboarding.Micro;

/// <summary>A sealed trail in memory.</summary>
internal sealed class SealedRecords : ITrailSource
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The entries.</summary>
    public SortedDictionary<long, AuditRecord> Records { get; } = [];

    /// <summary>The blocks.</summary>
    public List<AuditBlock> Sealed { get; } = [];

    /// <summary>Seals entries, numbered 2, 4, 6 and so on, in full blocks.</summary>
    public static SealedRecords Of(int count)
    {
        var trail = new SealedRecords();
        foreach (var number in Enumerable.Range(1, count).Select(one => one * 2L))
        {
            trail.Records[number] = Entry(number);
        }

        foreach (var block in trail.Records.Values.Chunk(AuditBlock.MaxEntries))
        {
            trail.Sealed.Add(Block(block, trail.Sealed.LastOrDefault(), Key));
        }

        return trail;
    }

    /// <summary>An entry like that of a create.</summary>
    public static AuditRecord Entry(long number) => new()
    {
        Number = number,
        At = 638_000_000_000_000_000 + (number * 10),
        Account = "bank",
        User = "Example Bank",
        Client = "0190aaaa00007000800000000000000a",
        Address = "10.20.30.40",
        Command = "CreateCustomer",
        Reference = $"com-{number}",
        Customer = "0190aaaa-0000-7000-8000-000000000001",
        Outcome = "ACCEPTED",
        CorrelationId = "4bf92f3577b34da6a3ce929d0e0e4736",
        Created = "[{\"kind\":\"version\",\"id\":\"0190aaaa-0000-7000-8000-000000000001/1\",\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"sha256\":\"00\"}]",
    };

    /// <summary>Seals a block.</summary>
    public static AuditBlock Block(IEnumerable<AuditRecord> entries, AuditBlock? before, ECDsa key) => AuditBlock.Of(
        entries, before, key.ExportSubjectPublicKeyInfo(),
        bytes => key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation), DateTimeOffset.UnixEpoch);

    /// <summary>Verifies the trail.</summary>
    public Task<TrailReport> Verify() => new TrailVerifier(new([Key.ExportSubjectPublicKeyInfo()]), []).Verify(this, CancellationToken.None);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditBlock> Blocks([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var block in Sealed)
        {
            yield return block;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<AuditRecord>> Entries([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return [.. Records.Values];
    }

    /// <inheritdoc/>
    public Task<WaitingNumbers> Queued(CancellationToken cancellationToken) => NotInBlocks(null, cancellationToken);

    /// <inheritdoc/>
    public Task<WaitingNumbers> NotInBlocks(long? lastBlock, CancellationToken cancellationToken) =>
        Task.FromResult(new WaitingNumbers(new HashSet<long>(), DateTimeOffset.UnixEpoch));
}
