using Onboarding.Domain.Customers.Documents;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Documents;

internal sealed class DocumentContentRepository(OnboardingDbContext db) : IDocumentContents
{
    public void Add(DocumentContent content) => db.Add(content);
}
