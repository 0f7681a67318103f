using Onboarding.Domain.Common;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>The type of a customer in the contract.</summary>
public enum YativoCustomerType
{
    /// <summary>A person.</summary>
    [Code("individual")]
    Individual,

    /// <summary>A business.</summary>
    [Code("business")]
    Business,
}

/// <summary>The status of a customer in the contract.</summary>
public enum YativoCustomerStatus
{
    /// <summary>The customer is in use, or its first assessment is not completed.</summary>
    [Code("active")]
    Active,

    /// <summary>The customer is rejected, suspended or closed.</summary>
    [Code("inactive")]
    Inactive,
}
