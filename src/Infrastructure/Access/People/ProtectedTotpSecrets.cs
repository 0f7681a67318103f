using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Access.People;
using Onboarding.Application.Common.Keys;
using Onboarding.Domain.Access.People;
using Onboarding.Infrastructure.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access.People;

/// <summary>The secrets of persons' one-time codes, as rows that the key ring protects. They are short and few.</summary>
internal sealed class ProtectedTotpSecrets(OnboardingDbContext db, ITotpSecrets secrets) : IProtectedRows
{
    private const int PageSize = 100;

    public string Kind => "one-time codes";

    public async Task<IReadOnlyList<KeyUsage>> CountByKey(CancellationToken cancellationToken) =>
        [.. (await Stored(cancellationToken)).GroupBy(KeyOf).Select(group => new KeyUsage(group.Key, group.Count()))];

    public async Task<bool> CanDecrypt(Guid keyId, CancellationToken cancellationToken)
    {
        string[] stored = [.. (await Stored(cancellationToken)).Where(secret => KeyOf(secret) == keyId)];
        return stored.Length == 0 || stored.Any(secret => Open(secret) is not null);
    }

    public async Task<Reencrypted> Reencrypt(Guid newest, long after, CancellationToken cancellationToken)
    {
        var found = await db.Set<Person>().Where(person => person.Number > after).OrderBy(person => person.Number).Take(PageSize)
            .ToListAsync(cancellationToken);
        var (done, unreadable) = (0, 0);
        foreach (var person in found)
        {
            var (totp, invitation) = (Renew(person.TotpSecret), Renew(person.InvitationTotp));
            if (totp != person.TotpSecret || invitation != person.InvitationTotp)
            {
                person.Reencrypt(totp, invitation);
            }
        }

        return new(done, unreadable, found.Count < PageSize ? null : found[^1].Number);

        string? Renew(string? stored)
        {
            if (stored is null || KeyOf(stored) == newest)
            {
                return stored;
            }

            var plain = Open(stored);
            (done, unreadable) = plain is null ? (done, unreadable + 1) : (done + 1, unreadable);
            return plain is null ? stored : secrets.Protect(plain);
        }
    }

    private static Guid KeyOf(string stored) => ProtectedBytes.KeyOf(stored) ?? Guid.Empty;

    private async Task<IReadOnlyList<string>> Stored(CancellationToken cancellationToken)
    {
        var pairs = await db.Set<Person>().AsNoTracking().Select(person => new { person.TotpSecret, person.InvitationTotp })
            .ToListAsync(cancellationToken);
        return [.. pairs.SelectMany(pair => new[] { pair.TotpSecret, pair.InvitationTotp }).OfType<string>()];
    }

    private string? Open(string stored)
    {
        try
        {
            return secrets.Unprotect(stored);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
