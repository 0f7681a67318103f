using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common.Keys;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Documents;

/// <summary>The contents as rows that the key ring protects.</summary>
internal sealed class ProtectedContents(OnboardingDbContext db, ContentProtection protection) : IProtectedRows
{
    // What one unit of work decrypts and encrypts: others wait for the writer meanwhile.
    private const int MostAtOnce = 20;
    private const int BytesAtOnce = 4 << 20;

    // More than one, so that a row which is damaged by itself is not taken for a lost key.
    private const int Tried = 3;

    public string Kind => "document contents";

    public async Task<IReadOnlyList<KeyUsage>> CountByKey(CancellationToken cancellationToken) => await db.Set<DocumentContent>()
        .GroupBy(content => content.KeyId).Select(group => new KeyUsage(group.Key, group.LongCount())).ToListAsync(cancellationToken);

    public async Task<bool> CanDecrypt(Guid keyId, CancellationToken cancellationToken)
    {
        var some = await db.Set<DocumentContent>().AsNoTracking().Where(content => content.KeyId == keyId).OrderBy(content => content.Number).Take(Tried)
            .ToListAsync(cancellationToken);
        return some.Count == 0 || some.Any(content => Try(() => protection.Unprotect(content)));
    }

    public async Task<Reencrypted> Reencrypt(Guid newest, long after, CancellationToken cancellationToken)
    {
        var sizes = await db.Set<DocumentContent>().Where(content => content.Number > after && content.KeyId != newest).OrderBy(content => content.Number)
            .Select(content => new { content.Number, content.Size }).Take(MostAtOnce).ToListAsync(cancellationToken);
        var (numbers, bytes) = (new List<long>(), 0L);
        foreach (var next in sizes.TakeWhile(next => numbers.Count == 0 || bytes + next.Size <= BytesAtOnce))
        {
            numbers.Add(next.Number);
            bytes += next.Size;
        }

        var found = await db.Set<DocumentContent>().Where(content => numbers.Contains(content.Number)).ToListAsync(cancellationToken);
        var done = found.Count(content => Try(() => protection.Reseal(content)));
        return new(done, found.Count - done, numbers.Count == 0 ? null : numbers[^1]);
    }

    private static bool Try(Action open)
    {
        try
        {
            open();
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
