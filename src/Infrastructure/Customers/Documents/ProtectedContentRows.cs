using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common.Keys;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Files;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Documents;

/// <summary>The rows of document contents, for the re-encryption with a new key.</summary>
internal sealed class ProtectedDocumentRows(OnboardingDbContext db, ContentProtection protection)
    : ProtectedContentRows<DocumentContent>(db, protection)
{
    public override string Kind => "document contents";
}

/// <summary>The rows of uploads, for the re-encryption with a new key.</summary>
internal sealed class ProtectedUploadRows(OnboardingDbContext db, ContentProtection protection) : ProtectedContentRows<Upload>(db, protection)
{
    public override string Kind => "uploads";
}

/// <summary>The rows of files of cases, for the re-encryption with a new key.</summary>
internal sealed class ProtectedCaseFileRows(OnboardingDbContext db, ContentProtection protection) : ProtectedContentRows<CaseFile>(db, protection)
{
    public override string Kind => "files of cases";
}

/// <summary>The rows of the parts of files that are to be imported, for the re-encryption with a new key.</summary>
internal sealed class ProtectedImportRows(OnboardingDbContext db, ContentProtection protection) : ProtectedContentRows<ImportPart>(db, protection)
{
    public override string Kind => "files to import";
}

/// <summary>The rows of rejected records as they were, for the re-encryption with a new key.</summary>
internal sealed class ProtectedLineRows(OnboardingDbContext db, ContentProtection protection) : ProtectedContentRows<RejectedLine>(db, protection)
{
    public override string Kind => "rejected lines";
}

/// <summary>The rows of encrypted contents of one kind, for the re-encryption with a new key.</summary>
internal abstract class ProtectedContentRows<T>(OnboardingDbContext db, ContentProtection protection) : IProtectedRows
    where T : class, IEncryptedContent
{
    // The limits of one unit of work: other requests wait for the database's writer while it decrypts and encrypts.
    private const int MaxRows = 20;
    private const int MaxBytes = 4 << 20;

    // More than one row, so that a single damaged row does not look like a lost key.
    private const int SampleSize = 3;

    public abstract string Kind { get; }

    public async Task<IReadOnlyList<KeyUsage>> CountByKey(CancellationToken cancellationToken) => await db.Set<T>()
        .GroupBy(content => content.KeyId).Select(group => new KeyUsage(group.Key, group.LongCount())).ToListAsync(cancellationToken);

    public async Task<bool> CanDecrypt(Guid keyId, CancellationToken cancellationToken)
    {
        var some = await db.Set<T>().AsNoTracking().Where(content => content.KeyId == keyId).OrderBy(content => content.Number)
            .Take(SampleSize)
            .ToListAsync(cancellationToken);
        return some.Count == 0 || some.Any(content => Try(() => protection.Unprotect(content)));
    }

    public async Task<Reencrypted> Reencrypt(Guid newest, long after, CancellationToken cancellationToken)
    {
        var sizes = await db.Set<T>().Where(
            content => content.Number > after && content.KeyId != newest).OrderBy(content => content.Number)
            .Select(content => new { content.Number, content.Size }).Take(MaxRows).ToListAsync(cancellationToken);
        var (numbers, bytes) = (new List<long>(), 0L);
        foreach (var next in sizes.TakeWhile(next => numbers.Count == 0 || bytes + next.Size <= MaxBytes))
        {
            numbers.Add(next.Number);
            bytes += next.Size;
        }

        var found = await db.Set<T>().Where(content => numbers.Contains(content.Number)).ToListAsync(cancellationToken);
        var done = found.Count(content => Try(() => protection.Reprotect(content)));
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
