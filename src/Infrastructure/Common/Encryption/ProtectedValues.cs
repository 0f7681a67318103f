using System.Security.Cryptography;
using Onboarding.Application.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>
/// The rows with protected columns. A re-encryption stores each value as the setting says now: with the current data key of its account, or in clear.
/// The key ring protects the data keys and not these rows, so the check of a start does not read them.
/// </summary>
internal sealed class ProtectedValues(OnboardingDbContext db, DataKeys keys, EncryptionOptions options) : IProtectedRows
{
    // The limits of one unit of work: other requests wait for the database's writer meanwhile.
    private const int MaxRows = 50;
    private const int MaxExamined = 500;

    // A number is below 2^53, so the table fits above it.
    private const int TableShift = 56;

    public string Kind => "personal data";

    public Task<IReadOnlyList<KeyUsage>> CountByKey(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<KeyUsage>>([]);

    public Task<bool> CanDecrypt(Guid keyId, CancellationToken cancellationToken) => Task.FromResult(true);

    public async Task<Reencrypted> Reencrypt(Guid newest, long after, CancellationToken cancellationToken)
    {
        // Data keys that the step before has made, and those of other instances.
        await keys.Load(db, cancellationToken);
        var (tables, position) = (ProtectedTable.Of(db), (int)(after >> TableShift));
        var table = tables[position];
        var from = after & ((1L << TableShift) - 1);
        var last = await table.Next(db, from, MaxExamined, cancellationToken);
        var rows = await table.Stale(db, options.AtRest, from, last ?? long.MaxValue, MaxRows, cancellationToken);
        var unreadable = 0;
        foreach (var row in rows)
        {
            unreadable += await Rewrite(table, row, cancellationToken) ? 0 : 1;
        }

        // More rows may have the last number. They are found again unless none of these could be decrypted.
        var next = rows.Count < MaxRows ? last : table.HasPositions && unreadable == 0 ? rows[^1].First - 1 : rows[^1].First;
        return new(
            rows.Count - unreadable,
            unreadable,
            next is { } number ? ((long)position << TableShift) | number
                : position + 1 < tables.Count ? (long)(position + 1) << TableShift : null);
    }

    // Returns false if a value of the row cannot be decrypted.
    private async Task<bool> Rewrite(ProtectedTable table, RowKey key, CancellationToken cancellationToken)
    {
        try
        {
            await table.Rewrite(db, key, cancellationToken);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
