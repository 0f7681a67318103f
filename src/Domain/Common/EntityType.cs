namespace Onboarding.Domain.Common;

/// <summary>What kind of party somebody is. It never changes once a customer exists.</summary>
public enum EntityType
{
    /// <summary>A natural person.</summary>
    Individual,

    /// <summary>A legal person or another organised body.</summary>
    Organization,
}
