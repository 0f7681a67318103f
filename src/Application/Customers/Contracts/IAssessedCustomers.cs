using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>What the assessment of risk needs of customers, inside its own unit of work.</summary>
public interface IAssessedCustomers
{
    /// <summary>The customer as it is now, to be changed; <see cref="NotFound"/> if there is none.</summary>
    Task<ICustomerUnderAssessment> Require(AccountId account, CustomerId customer, CancellationToken cancellationToken);
}

/// <summary>A customer as its assessment sees it. What is changed is saved by the unit of work.</summary>
public interface ICustomerUnderAssessment
{
    /// <summary>The number of the last request; empty after a change that no request of its own number asked for.</summary>
    string LastRequest { get; }

    /// <summary>The day the customer was approved, as the present version has it.</summary>
    DateOnly? ApprovedOn { get; }

    /// <summary>If another unit of work changes the customer before this one is saved, the work runs again and sees the change.</summary>
    void LockForUpdate();

    /// <summary>Whether an outcome of that assessed version would count.</summary>
    bool AcceptsOutcomeOf(int version);

    /// <summary>Notes how far an assessment has come that is not final; where the customer's verification depends on it, that follows.</summary>
    /// <param name="request">The number of the request that is assessed.</param>
    /// <param name="isDecided">Whether it is decided, though not final; else a person has to decide.</param>
    void Review(string request, bool isDecided);

    /// <summary>
    /// Applies an outcome: level and status follow it. It changes nothing of a customer whose level the institution has imported since, and what the outcome
    /// of an older request would undo.
    /// </summary>
    void ApplyOutcome(Outcome outcome);
}

/// <summary>The outcome of an assessment.</summary>
/// <param name="Level">The final level.</param>
/// <param name="IsAccepted">Whether the customer is accepted; a lead stays pending either way.</param>
/// <param name="Version">The version of the customer that was assessed.</param>
public sealed record Outcome(RiskLevel Level, bool IsAccepted, int Version)
{
    /// <summary>The decision, where it ends the assessment of a request; null where only the level changes.</summary>
    public Verdict? Verdict { get; init; }
}

/// <summary>How the assessment of a request ended.</summary>
/// <param name="Request">The number of the request.</param>
/// <param name="GroundCode">Code of classifier decisionGround, where a person decided.</param>
/// <param name="At">When it became final.</param>
public sealed record Verdict(string Request, string? GroundCode, DateTimeOffset At);
