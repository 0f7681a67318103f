using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.Contracts;

/// <summary>What an assessment is about, and which request waits for its outcome.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="ExternalId">The account's own number of it.</param>
/// <param name="CommunicationNumber">The number of the request.</param>
/// <param name="IsLead">Whether the customer is a lead.</param>
public sealed record AssessmentSubject(AccountId Account, CustomerId CustomerId, string ExternalId, string CommunicationNumber, bool IsLead);

/// <summary>How an assessment was decided.</summary>
/// <param name="InitialLevel">The level as assessed.</param>
/// <param name="FinalLevel">The level that counts.</param>
/// <param name="Decision">Whether the customer is accepted.</param>
/// <param name="GroundCode">Code of classifier decisionGround, where a person decided.</param>
public sealed record AssessmentVerdict(RiskLevel InitialLevel, RiskLevel FinalLevel, DecisionType Decision, string? GroundCode);

/// <summary>A person has to decide: a case was opened, or opened again.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="InitialLevel">The level as assessed.</param>
public sealed record AssessmentOpened(AssessmentSubject Subject, RiskLevel InitialLevel) : IDomainEvent;

/// <summary>What was decided is held until an approval date arrives.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Verdict">What was decided.</param>
public sealed record AssessmentWaits(AssessmentSubject Subject, AssessmentVerdict Verdict) : IDomainEvent;

/// <summary>What was decided is final.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="ApprovedOn">The day the customer was approved, as a request stated it.</param>
public sealed record AssessmentCompleted(AssessmentSubject Subject, AssessmentVerdict Verdict, DateOnly? ApprovedOn) : IDomainEvent;
