using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>The repository of assessments. The unit of work saves what is added or changed.</summary>
public interface IAssessments
{
    /// <summary>Adds a new assessment.</summary>
    void Add(Assessment assessment);

    /// <summary>Returns an assessment that can be changed; null if the account has none with this id. A null account means every account.</summary>
    Task<Assessment?> Find(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Returns a customer's assessments that are open or wait for an approval date.</summary>
    Task<IReadOnlyList<Assessment>> Unfinished(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Returns the latest assessment of a customer; null if it has none.</summary>
    Task<Assessment?> LatestOrNone(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Returns how many assessments a request has.</summary>
    Task<int> Rounds(AccountId account, string communicationNumber, CancellationToken cancellationToken);

    /// <summary>Returns the latest assessment of a customer that has at least one.</summary>
    Task<Assessment> Latest(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the effective level of a customer's latest assessment that a person decided, also if the outcome waits for an approval date; null if
    /// there is none. Decisions that leave the level as it is do not count.
    /// </summary>
    Task<RiskLevel?> LevelDecidedByPerson(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>
    /// Returns whether the latest decision of a person about a customer's status, also if it waits for an approval date, is a rejection.
    /// </summary>
    Task<bool> IsRejectedByPerson(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Returns whether a request is already assessed.</summary>
    Task<bool> Has(AccountId account, string communicationNumber, CancellationToken cancellationToken);

    /// <summary>
    /// Returns overrides that are still effective although their last day is past: by number, at most the limit, after the given number.
    /// </summary>
    Task<IReadOnlyList<ExpiredOverride>> ExpiredOverrides(DateOnly today, long after, int limit, CancellationToken cancellationToken);
}

/// <summary>An assessment whose override has expired.</summary>
/// <param name="Number">The number of the assessment.</param>
/// <param name="Id">The id of the assessment.</param>
public sealed record ExpiredOverride(long Number, Guid Id);
