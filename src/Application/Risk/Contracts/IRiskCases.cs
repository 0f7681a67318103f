using Onboarding.Domain.Common;

namespace Onboarding.Application.Risk.Contracts;

/// <summary>Tells other modules about the cases of customers, inside their unit of work.</summary>
public interface IRiskCases
{
    /// <summary>
    /// Returns, of these customers of an account, those with an open case (true) and those of which a person decided a case (false). A case that
    /// leaves level and status as the request stated them does not count.
    /// </summary>
    Task<IReadOnlyDictionary<CustomerId, bool>> Find(
        AccountId account, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken);
}
