using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>What the assessment of risk needs of customers, inside its own unit of work.</summary>
public interface IAssessedCustomers
{
    /// <summary>A version of a customer, the present or a past one, as JSON in the form of every read (<see cref="CustomerJson"/>).</summary>
    Task<string?> JsonOf(AccountId account, CustomerId customer, int version, CancellationToken cancellationToken);

    /// <summary>
    /// The customer as it stands, held: if anybody changes it before the unit of work is saved, the work runs again and sees the change. Nothing if
    /// there is none.
    /// </summary>
    Task<HeldCustomer?> Hold(AccountId account, CustomerId customer, int assessedVersion, CancellationToken cancellationToken);

    /// <summary>
    /// Lets an outcome count: level and status follow it. Left alone is a customer whose level the institution has imported since, and what
    /// the outcome of an older request would undo.
    /// </summary>
    Task Conclude(AccountId account, CustomerId customer, Outcome outcome, CancellationToken cancellationToken);

    /// <summary>Says how far an assessment has come that is not final; where the customer's verification hangs on it, that follows.</summary>
    Task Review(AccountId account, CustomerId customer, Progress progress, CancellationToken cancellationToken);
}

/// <summary>The outcome of an assessment.</summary>
/// <param name="Level">The final level.</param>
/// <param name="IsAccepted">Whether the customer is accepted; a lead stays pending either way.</param>
/// <param name="Version">The version of the customer that was assessed.</param>
public sealed record Outcome(RiskLevel Level, bool IsAccepted, int Version)
{
    /// <summary>The decision, where it ends the assessment of a request; nothing where only the level changes.</summary>
    public Verdict? Verdict { get; init; }
}

/// <summary>How the assessment of a request ended.</summary>
/// <param name="Request">The number of the request.</param>
/// <param name="GroundCode">Code of classifier decisionGround, where a person decided.</param>
/// <param name="At">When it became final.</param>
public sealed record Verdict(string Request, string? GroundCode, DateTimeOffset At);

/// <summary>How far an assessment has come.</summary>
/// <param name="Request">The number of the request that is assessed.</param>
/// <param name="IsDecided">Whether it is decided, though not final; else a person has to decide.</param>
public sealed record Progress(string Request, bool IsDecided);

/// <summary>A customer as it stands.</summary>
/// <param name="Version">The present version.</param>
/// <param name="Request">The number of the last request; changes that no request of its own number asked for have none.</param>
/// <param name="Heeds">Whether an outcome of the assessed version would count.</param>
public sealed record HeldCustomer(int Version, string Request, bool Heeds);
