using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Documents;

/// <summary>The unique keys of document contents: a document has at most one content of each purpose.</summary>
internal sealed class DocumentContentKeys : IUniqueKeySource
{
    public IUniqueKeys? Keys(OnboardingDbContext db)
    {
        (DocumentId, DocumentPurpose)[] added =
            [.. db.ChangeTracker.Entries<DocumentContent>().Where(entry => entry.State == EntityState.Added)
                .Select(entry => (entry.Entity.DocumentId, entry.Entity.Purpose))];
        return added.Length == 0 ? null : new AddedContents(added);
    }

    private sealed class AddedContents((DocumentId Document, DocumentPurpose Purpose)[] added) : IUniqueKeys
    {
        public async Task<IReadOnlyList<Finding>> Taken(OnboardingDbContext db, CancellationToken cancellationToken)
        {
            var findings = new List<Finding>();
            foreach (var (document, purpose) in added)
            {
                if (await db.Set<DocumentContent>().AnyAsync(
                    content => content.DocumentId == document && content.Purpose == purpose, cancellationToken))
                {
                    findings.Add(Finding.Of(DocumentContentErrors.Taken, ""));
                }
            }

            return findings;
        }
    }
}
