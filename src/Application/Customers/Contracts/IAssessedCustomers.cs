using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>Gives the assessment of risk access to customers, inside the assessment's unit of work.</summary>
public interface IAssessedCustomers
{
    /// <summary>Returns the customer for changes. Throws <see cref="NotFound"/> if there is none.</summary>
    Task<ICustomerUnderAssessment> Require(AccountId account, CustomerId customer, CancellationToken cancellationToken);
}

/// <summary>The part of a customer that its assessment reads and changes. The unit of work saves the changes.</summary>
public interface ICustomerUnderAssessment
{
    /// <summary>The communication number of the last request; empty if that request had none.</summary>
    string LastRequest { get; }

    /// <summary>The current version.</summary>
    int Version { get; }

    /// <summary>The account's own number of the customer.</summary>
    string ExternalId { get; }

    /// <summary>The risk management category.</summary>
    string Category { get; }

    /// <summary>Whether the customer is a lead.</summary>
    bool IsLead { get; }

    /// <summary>The current risk level; null before one was stated or assessed.</summary>
    RiskLevel? Level { get; }

    /// <summary>The time at which the level was last assessed, or stated by a request; null before.</summary>
    DateTimeOffset? ScoredAt { get; }

    /// <summary>Whether the customer is reviewed periodically: it is active or suspended.</summary>
    bool IsReviewed { get; }

    /// <summary>The code of the current status.</summary>
    string Status { get; }

    /// <summary>The outcomes of the screenings so far.</summary>
    ScreeningOutcomes Screening { get; }

    /// <summary>Whether the customer is accepted: another acceptance would not change its status. A lead never is.</summary>
    bool IsAccepted { get; }

    /// <summary>The approval date in the customer's current version.</summary>
    DateOnly? ApprovedOn { get; }

    /// <summary>
    /// Locks the customer optimistically: if another unit of work changes it before this one is saved, this one runs again and sees the change.
    /// </summary>
    void LockForUpdate();

    /// <summary>Returns whether the customer accepts the outcome of an assessment of this version.</summary>
    bool AcceptsOutcomeOf(int version);

    /// <summary>
    /// Records the progress of an assessment that is not final. The customer's verification status follows if it depends on that request.
    /// </summary>
    /// <param name="request">The communication number of the assessed request.</param>
    /// <param name="isDecided">True if a decision exists but is not final; false if a person has to decide.</param>
    void Review(string request, bool isDecided);

    /// <summary>
    /// Applies an assessment's outcome to the risk level and status. Has no effect if the institution has imported a level since, or if the outcome
    /// of a newer request was applied before.
    /// </summary>
    void ApplyOutcome(Outcome outcome);

    /// <summary>Applies what people decided about a level and status that a request stated. Has no effect where an outcome has none.</summary>
    void ApplyProposal(DecidedProposal proposal);
}

/// <summary>A decision about a level and status that a request stated.</summary>
/// <param name="Level">The level; null leaves it as it is.</param>
/// <param name="Status">The code of the status; null leaves it as it is.</param>
/// <param name="Version">The version of the customer that the request created.</param>
/// <param name="At">The time of the decision.</param>
public sealed record DecidedProposal(RiskLevel? Level, string? Status, int Version, DateTimeOffset At);

/// <summary>The outcome of an assessment.</summary>
/// <param name="Level">The final level.</param>
/// <param name="IsAccepted">Whether the customer is accepted; a lead stays pending either way.</param>
/// <param name="Version">The version of the customer that was assessed.</param>
public sealed record Outcome(RiskLevel Level, bool IsAccepted, int Version)
{
    /// <summary>The decision that ends the assessment of a request; null if only the level changes.</summary>
    public FinalDecision? FinalDecision { get; init; }
}

/// <summary>The decision that ended the assessment of a request.</summary>
/// <param name="Request">The communication number of the request.</param>
/// <param name="GroundCode">Code of classifier decisionGround, if a person decided.</param>
/// <param name="At">The time at which the decision became final.</param>
public sealed record FinalDecision(string Request, string? GroundCode, DateTimeOffset At);
