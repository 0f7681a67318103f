using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>What the assessment of risk needs of customers, inside its own unit of work.</summary>
public interface IAssessedCustomers
{
    /// <summary>A version of a customer, the present or a past one, as JSON in the form of every read (<see cref="CustomerJson"/>).</summary>
    Task<string?> JsonOf(AccountId account, CustomerId customer, int version, CancellationToken cancellationToken);

    /// <summary>
    /// Lets an outcome count: level and status follow it. Left alone is a customer whose level the institution has imported since, and what
    /// the outcome of an older request would undo.
    /// </summary>
    Task Conclude(AccountId account, CustomerId customer, Outcome outcome, CancellationToken cancellationToken);
}

/// <summary>The outcome of an assessment.</summary>
/// <param name="Level">The final level.</param>
/// <param name="IsAccepted">Whether the customer is accepted; a lead stays pending either way.</param>
/// <param name="Version">The version of the customer that was assessed.</param>
public sealed record Outcome(RiskLevel Level, bool IsAccepted, int Version);
