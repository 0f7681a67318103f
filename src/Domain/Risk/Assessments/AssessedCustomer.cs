using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>The customer of an assessment and the request that waits for its outcome.</summary>
/// <param name="Account">The account.</param>
/// <param name="Id">The customer.</param>
/// <param name="ExternalId">The customer's external id in the account.</param>
/// <param name="Version">The version that is assessed.</param>
/// <param name="CommunicationNumber">The communication number of the request that requires the assessment.</param>
/// <param name="IsLead">Whether the customer is a lead.</param>
/// <param name="ApprovedOn">The customer's approval date in that version; null if it has none.</param>
/// <param name="IsImported">Whether the request set level and status itself, and the decision changes neither.</param>
public sealed record AssessedCustomer(
    AccountId Account, CustomerId Id, string ExternalId, int Version, string CommunicationNumber, bool IsLead, DateOnly? ApprovedOn = null,
    bool IsImported = false)
{
    /// <summary>The level that the request stated, if people decide about it.</summary>
    public RiskLevel? StatedLevel { get; init; }

    /// <summary>The code of the status that the request stated, if people decide about it.</summary>
    public string? StatedStatus { get; init; }

    /// <summary>Whether the stated level and status have not taken effect.</summary>
    public bool IsProposal { get; init; }
}

/// <summary>The result of the risk model for one customer version.</summary>
/// <param name="RuleSetKey">The key of the rule set.</param>
/// <param name="RuleSetVersion">The version of the rule set.</param>
/// <param name="InputHash">SHA-256 of the inputs that were read.</param>
/// <param name="Level">The assessed level.</param>
/// <param name="Floor">The highest floor that applies; null if none applies.</param>
/// <param name="IsProhibited">Whether a prohibition applies.</param>
/// <param name="IsBlocked">Whether missing data prevents an automatic decision: only a person can decide.</param>
/// <param name="Explanation">The complete explanation as canonical JSON.</param>
public sealed record AssessmentFacts(
    string RuleSetKey, int RuleSetVersion, string InputHash, RiskLevel Level, RiskLevel? Floor, bool IsProhibited, bool IsBlocked,
    string Explanation)
{
    /// <summary>The outcomes of screenings that the risk model read beside the version (<see cref="ScreeningOutcomes"/>).</summary>
    public ScreeningOutcomes Screening { get; init; } = ScreeningOutcomes.None;
}
