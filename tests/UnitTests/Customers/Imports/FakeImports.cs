using Onboarding.Application.Customers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.UnitTests.Customers.Imports;

/// <summary>Imports in memory.</summary>
internal sealed class FakeImports : IImports
{
    private readonly List<ImportRun> _all = [];

    /// <summary>The added rejected records.</summary>
    public List<RejectedRecord> Records { get; } = [];

    public (long Number, long After, int Limit)? Requested { get; private set; }

    public Task<ImportRun?> Latest(AccountId account, string fingerprint, CancellationToken cancellationToken) =>
        Task.FromResult(_all.Where(one => one.Account == account && one.Fingerprint == fingerprint).MaxBy(one => one.Number));

    public Task<ImportRun?> Find(AccountId account, long number, CancellationToken cancellationToken) => Task.FromResult(_all.SingleOrDefault(one => one.Account == account && one.Number == number));

    public void Add(ImportRun run) => _all.Add(run);

    public void Add(IEnumerable<RejectedRecord> records) => Records.AddRange(records);

    /// <summary>The added rejected records as they were.</summary>
    public List<(long Position, byte[] Text)> Lines { get; } = [];

    public void AddLine(ImportRun run, long position, ReadOnlyMemory<byte> text) => Lines.Add((position, text.ToArray()));

    public Task<IReadOnlyList<(string Code, long Count)>> RejectedByCode(long number, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<(string, long)>>([("C004", 3)]);

    public Task<IReadOnlyList<RejectedRecord>> Rejected(long number, long after, int limit, CancellationToken cancellationToken)
    {
        Requested = (number, after, limit);
        return Task.FromResult<IReadOnlyList<RejectedRecord>>([]);
    }
}
