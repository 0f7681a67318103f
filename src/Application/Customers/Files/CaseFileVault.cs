using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Files;

/// <summary>
/// Protects the files of cases before the command that stores them, as <see cref="DocumentVault"/> protects the contents of documents.
/// </summary>
public sealed class CaseFileVault(ICaseSubjects cases, IContentProtection protection, ICurrentCaller caller, TimeProvider clock) : IScopedService
{
    /// <summary>
    /// Protects a content for the account of a case. Throws <see cref="NotFound"/> if the accounts that the caller sees have no such case. The
    /// command applies the business units.
    /// </summary>
    public async Task<ProtectedContent> Protect(Guid caseId, PlainContent content, CancellationToken cancellationToken)
    {
        var account = await cases.AccountOf(caller.VisibleAccount(), caseId, cancellationToken) ?? throw new NotFound("Case");
        return protection.Protect(Guid.CreateVersion7(clock.GetUtcNow()), account, content);
    }
}
