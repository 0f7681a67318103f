using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.Contracts;

/// <summary>The subject of an assessment: the customer and the request that waits for the outcome.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="ExternalId">The customer's external id in the account.</param>
/// <param name="CommunicationNumber">The communication number of the request.</param>
/// <param name="IsLead">Whether the customer is a lead.</param>
/// <param name="AssessmentId">The assessment. All events about one assessment have the same id.</param>
public sealed record AssessmentSubject(
    AccountId Account, CustomerId CustomerId, string ExternalId, string CommunicationNumber, bool IsLead, Guid AssessmentId);

/// <summary>The decision on an assessment.</summary>
/// <param name="InitialLevel">The assessed level.</param>
/// <param name="FinalLevel">The effective level.</param>
/// <param name="Decision">Whether the customer is accepted.</param>
/// <param name="GroundCode">The ground of a person's decision: a code of classifier decisionGround.</param>
public sealed record AssessmentVerdict(RiskLevel InitialLevel, RiskLevel FinalLevel, DecisionType Decision, string? GroundCode);

/// <summary>Raised when a case is opened or reopened: a person has to decide.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="InitialLevel">The assessed level.</param>
public sealed record AssessmentOpened(AssessmentSubject Subject, RiskLevel InitialLevel) : IDomainEvent;

/// <summary>Raised when the outcome of a decision waits until a request sends an approval date.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Verdict">The decision.</param>
public sealed record AssessmentAwaitsApprovalDate(AssessmentSubject Subject, AssessmentVerdict Verdict) : IDomainEvent;

/// <summary>Raised when a decision becomes final.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Verdict">The decision.</param>
/// <param name="ApprovedOn">The customer's approval date, as sent in a request.</param>
public sealed record AssessmentCompleted(AssessmentSubject Subject, AssessmentVerdict Verdict, DateOnly? ApprovedOn) : IDomainEvent
{
    /// <summary>Whether a person decided an assessment that no request required: a review of the customer, e.g. a reopened case.</summary>
    public bool IsReview { get; init; }
}
