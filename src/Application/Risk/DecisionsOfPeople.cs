using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>Compares what the service would decide with what people decided, or proposed to a second person, about a customer.</summary>
internal sealed class DecisionsOfPeople(IAssessments assessments, RiskPolicy policy) : IScopedService
{
    /// <summary>Returns whether a level is below the one that a person decided or proposed. Other data must not undo it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="level">The level.</param>
    /// <param name="unfinished">The unfinished assessments that the new one replaces.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<bool> IsFall(
        AccountId account, CustomerId customer, RiskLevel level, IReadOnlyList<Assessment> unfinished, CancellationToken cancellationToken) =>
        policy.FallNeedsPerson
            && (unfinished.Any(earlier => earlier.State == AssessmentState.Proposed && earlier.FinalLevel > level)
                || await assessments.LevelDecidedByPerson(account, customer, cancellationToken) > level);

    /// <summary>Returns whether an acceptance would undo a rejection that a person decided or proposed.</summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The customer.</param>
    /// <param name="customer">The facts about the customer.</param>
    /// <param name="unfinished">The unfinished assessments that the new one replaces.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<bool> IsRejected(
        AccountId account, CustomerId id, ICustomerUnderAssessment customer, IReadOnlyList<Assessment> unfinished,
        CancellationToken cancellationToken) =>
        policy.FallNeedsPerson
            && (unfinished.Any(earlier => earlier.State == AssessmentState.Proposed && earlier.IsRejection)
                || (!customer.IsAccepted && await assessments.IsRejectedByPerson(account, id, cancellationToken)));
}
