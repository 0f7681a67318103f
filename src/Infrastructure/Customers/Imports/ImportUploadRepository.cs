using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Customers.Documents;

namespace Onboarding.Infrastructure.Customers.Imports;

internal sealed class ImportUploadRepository(
    OnboardingDbContext db, ContentProtection protection, CustomerVisibility visibility, ISequenceGenerator sequence) : IImportUploads
{
    public void Add(ImportUpload upload) => db.Add(upload);

    public void AddPart(ImportUpload upload, int place, byte[] content) =>
        db.Add(ImportPart.Register(sequence.Next(), upload, place, protection.Protect(upload.Account, content)));

    public Task<ImportUpload?> Find(AccountId account, Guid id, CancellationToken cancellationToken) =>
        db.Set<ImportUpload>().SingleOrDefaultAsync(upload => upload.Id == id && upload.Account == account, cancellationToken);

    public Task<ImportUpload?> Visible(AccountId? account, Guid id, CancellationToken cancellationToken) =>
        Of(account).SingleOrDefaultAsync(upload => upload.Id == id, cancellationToken);

    public async Task<IReadOnlyList<ImportUpload>> Open(AccountId? account, int most, CancellationToken cancellationToken) =>
        await Of(account).Where(upload => OpenImports.States.Contains(upload.State)).OrderByDescending(upload => upload.Number).Take(most)
            .ToListAsync(cancellationToken);

    public Task<int> CountOpen(AccountId account, CancellationToken cancellationToken) =>
        db.Set<ImportUpload>().CountAsync(upload => upload.Account == account && OpenImports.States.Contains(upload.State), cancellationToken);

    public async Task<ImportUploadState?> StateOf(long number, CancellationToken cancellationToken) =>
        await db.Set<ImportUpload>().Where(upload => upload.Number == number).Select(upload => (ImportUploadState?)upload.State)
            .SingleOrDefaultAsync(cancellationToken);

    public Task<ImportUpload?> OfRun(long run, CancellationToken cancellationToken) => db.Set<ImportUpload>().AsNoTracking()
        .Where(upload => upload.ImportNumber == run || upload.CheckNumber == run).OrderBy(upload => upload.Number)
        .FirstOrDefaultAsync(cancellationToken);

    public Task<bool> HasLines(long run, CancellationToken cancellationToken) =>
        db.Set<RejectedLine>().AnyAsync(line => line.ImportNumber == run, cancellationToken);

    public async Task<IReadOnlyList<RejectedLineItem>> Lines(long run, long after, int most, CancellationToken cancellationToken)
    {
        var lines = await db.Set<RejectedLine>().AsNoTracking().Where(line => line.ImportNumber == run && line.Position > after)
            .OrderBy(line => line.Position).Take(most).ToListAsync(cancellationToken);
        long[] positions = [.. lines.Select(line => line.Position)];
        var records = await db.Set<RejectedRecord>().AsNoTracking()
            .Where(record => record.ImportNumber == run && positions.Contains(record.Position))
            .ToDictionaryAsync(record => record.Position, cancellationToken);
        return
        [
            .. lines.Select(line => records.GetValueOrDefault(line.Position) is { } record
                ? new RejectedLineItem(line.Position, protection.Unprotect(line), record.Code, record.Defects[0].Message)
                : new RejectedLineItem(line.Position, protection.Unprotect(line), "", "")),
        ];
    }

    private IQueryable<ImportUpload> Of(AccountId? account)
    {
        var uploads = db.Set<ImportUpload>().AsNoTracking().Where(_ => !visibility.IsRestricted);
        return account is { } own ? uploads.Where(upload => upload.Account == own) : uploads;
    }
}

/// <summary>The states of uploaded files that have not ended.</summary>
internal static class OpenImports
{
    /// <summary>The states.</summary>
    public static readonly ImportUploadState[] States =
    [
        ImportUploadState.Receiving, ImportUploadState.Checking, ImportUploadState.Checked, ImportUploadState.Running,
    ];
}
