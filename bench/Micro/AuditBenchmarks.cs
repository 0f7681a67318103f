using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;

namespace Onboarding.Micro;

/// <summary>Measures the sealing and the verification of the audit trail without a database.</summary>
public class AuditBenchmarks
{
    /// <summary>The number of entries of a trail.</summary>
    internal const int Entries = 10_000;

    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private AuditRecord[] _block = null!;
    private SealedRecords _trail = null!;

    /// <summary>Seals a trail.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _trail = SealedRecords.Of(Entries);
        _block = [.. _trail.Records.Values.Take(AuditBlock.MaxEntries)];
    }

    /// <summary>Seals one entry of a full block.</summary>
    [Benchmark(OperationsPerInvoke = AuditBlock.MaxEntries)]
    public AuditBlock SealEntry() => SealedRecords.Block(_block, null, Key);

    /// <summary>Verifies one entry of a trail of 10,000.</summary>
    [Benchmark(OperationsPerInvoke = Entries)]
    public Task<TrailReport> VerifyEntry() => _trail.Verify();
}
