using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common.Keys;
using Onboarding.Domain.Notifications;
using Onboarding.Infrastructure.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>The secrets of live subscriptions, as rows that the key ring protects. They are short and few.</summary>
internal sealed class ProtectedSecrets(OnboardingDbContext db, SubscriptionSecrets secrets) : IProtectedRows
{
    private const int PageSize = 100;

    public string Kind => "webhook secrets";

    private IQueryable<Subscription> Live => db.Set<Subscription>().Where(subscription => subscription.Secret != "");

    public async Task<IReadOnlyList<KeyUsage>> CountByKey(CancellationToken cancellationToken) =>
        [.. (await Stored(cancellationToken)).GroupBy(KeyOf).Select(group => new KeyUsage(group.Key, group.Count()))];

    public async Task<bool> CanDecrypt(Guid keyId, CancellationToken cancellationToken)
    {
        string[] stored = [.. (await Stored(cancellationToken)).Where(secret => KeyOf(secret) == keyId)];
        return stored.Length == 0 || stored.Any(secret => Open(secret) is not null);
    }

    public async Task<Reencrypted> Reencrypt(Guid newest, long after, CancellationToken cancellationToken)
    {
        var found = await Live.Where(subscription => subscription.Number > after).OrderBy(subscription => subscription.Number).Take(PageSize)
            .ToListAsync(cancellationToken);
        var (done, unreadable) = (0, 0);
        foreach (var subscription in found)
        {
            var (secret, previous) = (Renew(subscription.Secret), subscription.PreviousSecret is { } before ? Renew(before) : null);
            if (secret != subscription.Secret || previous != subscription.PreviousSecret)
            {
                subscription.Reencrypt(secret, previous);
            }
        }

        return new(done, unreadable, found.Count < PageSize ? null : found[^1].Number);

        string Renew(string stored)
        {
            if (KeyOf(stored) == newest)
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
        var pairs = await Live.AsNoTracking().Select(
            subscription => new { subscription.Secret, subscription.PreviousSecret }).ToListAsync(cancellationToken);
        return [.. pairs.SelectMany(pair => new[] { pair.Secret, pair.PreviousSecret }).OfType<string>()];
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
