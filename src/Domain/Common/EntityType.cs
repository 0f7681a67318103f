namespace Onboarding.Domain.Common;

/// <summary>The type of a party. The type of a customer never changes.</summary>
public enum EntityType
{
    /// <summary>A natural person.</summary>
    Individual,

    /// <summary>A legal person or another organisation.</summary>
    Organization,
}
