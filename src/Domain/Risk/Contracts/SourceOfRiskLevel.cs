namespace Onboarding.Domain.Risk.Contracts;

/// <summary>Who decides the risk level and the status (fields.json, sourceOfRiskLevel).</summary>
public enum SourceOfRiskLevel
{
    /// <summary>The caller: level and status are taken as sent.</summary>
    Import,

    /// <summary>This service: a sent level and status are ignored, an assessment decides.</summary>
    Evaluate,
}
