using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>Finds customers whose review is due, for the service's own work.</summary>
public interface IReviewReads
{
    /// <summary>
    /// Returns customers of a level that are active or suspended, have no open case, and whose level was assessed or stated before a time: in the
    /// order of that time and of their numbers, at most the limit, after the given one.
    /// </summary>
    Task<IReadOnlyList<DueCustomer>> Due(
        RiskLevel level, DateTimeOffset scoredBefore, DueCustomer? after, int limit, CancellationToken cancellationToken);
}

/// <summary>A customer whose review may be due.</summary>
/// <param name="Number">The number of the customer.</param>
/// <param name="Account">The account.</param>
/// <param name="Customer">The customer.</param>
/// <param name="ScoredAt">The time at which the level was last assessed or stated.</param>
public sealed record DueCustomer(long Number, AccountId Account, CustomerId Customer, DateTimeOffset ScoredAt);
