using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.Contracts;

/// <summary>Tells other modules about the cases of customers, inside their unit of work.</summary>
public interface IRiskCases
{
    /// <summary>
    /// Returns how far people are with the cases of these customers of an account, each with its number. Customers without a case are omitted. A case
    /// that leaves level and status as the request stated them does not count.
    /// </summary>
    Task<IReadOnlyDictionary<CustomerId, CaseProgress>> Find(
        AccountId account, IReadOnlyDictionary<CustomerId, long> customers, CancellationToken cancellationToken);
}
