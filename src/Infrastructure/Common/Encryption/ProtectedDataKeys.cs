using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common.Keys;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>
/// The data keys, as rows that the key ring protects. A re-encryption wraps them with the newest key, and makes a new data key for each account whose
/// current one was made under another key of the ring.
/// </summary>
internal sealed class ProtectedDataKeys(OnboardingDbContext db, WrappedKeys wrapped, EncryptionOptions options) : IProtectedRows
{
    private const int PageSize = 100;

    public string Kind => "data keys";

    public async Task<IReadOnlyList<KeyUsage>> CountByKey(CancellationToken cancellationToken) =>
        [.. (await All.ToListAsync(cancellationToken)).GroupBy(WrappedKeys.KeyOf).Select(group => new KeyUsage(group.Key, group.Count()))];

    public async Task<bool> CanDecrypt(Guid keyId, CancellationToken cancellationToken)
    {
        DataKeyRow[] rows = [.. (await All.ToListAsync(cancellationToken)).Where(row => WrappedKeys.KeyOf(row) == keyId)];
        return rows.Length == 0 || rows.Any(row => wrapped.Open(row) is not null);
    }

    public async Task<Reencrypted> Reencrypt(Guid newest, long after, CancellationToken cancellationToken)
    {
        if (after == 0 && options.AtRest)
        {
            await AddMissing(cancellationToken);
        }

        var (done, unreadable, renewed) = (0, 0, new HashSet<AccountId>());
        var rows = await db.Set<DataKeyRow>().Where(row => after == 0 || row.Id > after).OrderBy(row => row.Id).Take(PageSize)
            .ToListAsync(cancellationToken);
        foreach (var row in rows.Where(row => WrappedKeys.KeyOf(row) != newest))
        {
            if (!wrapped.Rewrap(row))
            {
                unreadable++;
                continue;
            }

            done++;
            if (row.IsCurrent && options.AtRest)
            {
                row.IsCurrent = false;

                // Two instances may have stored two current keys of an account.
                if (renewed.Add(row.Account))
                {
                    db.Add(wrapped.Make(row.Account));
                }
            }
        }

        return new(done, unreadable, rows.Count < PageSize ? null : rows[^1].Id);
    }

    private IQueryable<DataKeyRow> All => db.Set<DataKeyRow>().AsNoTracking();

    // An account whose data was stored in clear has no key yet.
    private async Task AddMissing(CancellationToken cancellationToken)
    {
        var accounts = new HashSet<AccountId> { AccountId.None };
        foreach (var table in ProtectedTable.Of(db))
        {
            accounts.UnionWith(await table.Accounts(db, cancellationToken));
        }

        var known = await All.Where(row => row.IsCurrent).Select(row => row.Account).ToListAsync(cancellationToken);
        db.AddRange(accounts.Except(known).Select(wrapped.Make));
    }
}
