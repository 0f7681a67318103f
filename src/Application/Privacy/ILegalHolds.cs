using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy;

/// <summary>The repository of legal holds. Only the unit of work saves additions and changes. A null account means every account.</summary>
public interface ILegalHolds
{
    /// <summary>Returns a hold, for changes; null if the account has none with this id.</summary>
    Task<LegalHold?> Find(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Returns those of the customers on which a hold stands on a day (UTC).</summary>
    Task<IReadOnlySet<CustomerId>> Standing(IReadOnlyCollection<CustomerId> customers, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Returns holds in the order of numbers, at most the limit.</summary>
    Task<IReadOnlyList<LegalHold>> List(
        AccountId? account, ListHolds.ListHolds query, DateOnly today, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Adds a hold.</summary>
    void Add(LegalHold hold);
}
