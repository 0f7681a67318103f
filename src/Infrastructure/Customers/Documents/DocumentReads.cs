using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.ListDocuments;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Customers.Documents;

internal sealed class DocumentReads(OnboardingDbContext db, CustomerVisibility visibility) : IDocumentReads
{
    private IQueryable<DocumentContent> Contents
    {
        get
        {
            var (all, hidden) = (db.Set<DocumentContent>().AsNoTracking(), visibility.Hidden);
            return visibility.IsRestricted ? all.Where(content => !hidden.Contains(content.CustomerId)) : all;
        }
    }

    public async Task<IReadOnlyList<DocumentItem>> Of(long customerNumber, CancellationToken cancellationToken) => await Contents
        .Where(content => content.CustomerNumber == customerNumber)
        .OrderBy(content => content.Number)
        .Select(content => new DocumentItem
        {
            DocumentId = content.DocumentId.Value,
            Purpose = Codes<DocumentPurpose>.Of(content.Purpose),
            MediaType = Codes<MediaType>.Of(content.Type),
            Size = content.Size,
            StoredAt = content.StoredAt,
        })
        .ToListAsync(cancellationToken);

    public Task<DocumentContent?> Content(
        AccountId? account, CustomerId customer, DocumentId document, DocumentPurpose purpose, CancellationToken cancellationToken) =>
        Contents.SingleOrDefaultAsync(
            content => content.DocumentId == document
                && content.Purpose == purpose
                && content.CustomerId == customer
                && (account == null || content.Account == account),
            cancellationToken);
}
