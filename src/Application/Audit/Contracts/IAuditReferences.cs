using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit.Contracts;

/// <summary>Finds the entries of rejected requests that name a customer only by a number that it had.</summary>
public interface IAuditReferences
{
    /// <summary>
    /// Returns the numbers of the entries of an account that belong to no customer and have one of these references. An erasure names them, so that
    /// their fields can be blanked too.
    /// </summary>
    Task<IReadOnlyList<long>> EntriesNaming(AccountId account, IReadOnlyCollection<string> references, CancellationToken cancellationToken);
}
