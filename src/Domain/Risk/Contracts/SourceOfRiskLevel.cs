namespace Onboarding.Domain.Risk.Contracts;

/// <summary>The party that decides the risk level and the status (fields.json, sourceOfRiskLevel).</summary>
public enum SourceOfRiskLevel
{
    /// <summary>The caller: the service takes level and status as sent.</summary>
    Import,

    /// <summary>This service: it ignores a sent level and status, and an assessment decides.</summary>
    Evaluate,
}
