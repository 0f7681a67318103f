using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>Whose assessment it is, and who waits for it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Id">The customer.</param>
/// <param name="ExternalId">The account's own number of it.</param>
/// <param name="Version">The version that is assessed.</param>
/// <param name="CommunicationNumber">The number of the request that asks.</param>
/// <param name="IsLead">Whether it is a lead.</param>
/// <param name="ApprovedOn">The day the customer was approved, if that version has one.</param>
public sealed record AssessedCustomer(
    AccountId Account, CustomerId Id, string ExternalId, int Version, string CommunicationNumber, bool IsLead, DateOnly? ApprovedOn = null);

/// <summary>What the risk model found.</summary>
/// <param name="RuleSetKey">The rule set.</param>
/// <param name="RuleSetVersion">Its version.</param>
/// <param name="InputHash">SHA-256 of the inputs that were read.</param>
/// <param name="Level">The level.</param>
/// <param name="Floor">The highest floor that fired.</param>
/// <param name="IsProhibited">Whether a prohibition fired.</param>
/// <param name="IsBlocked">Whether data is missing without which nobody but a person can decide.</param>
/// <param name="Explanation">The whole explanation, canonical JSON.</param>
public sealed record AssessmentFacts(
    string RuleSetKey, int RuleSetVersion, string InputHash, RiskLevel Level, RiskLevel? Floor, bool IsProhibited, bool IsBlocked, string Explanation);
