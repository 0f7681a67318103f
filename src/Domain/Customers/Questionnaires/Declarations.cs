namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The customer's declarations about addresses.</summary>
public sealed record Declarations
{
    /// <summary>Whether the actual address was declared.</summary>
    public bool? IsActualAddressDeclared { get; init; }

    /// <summary>Whether a correspondence address was declared.</summary>
    public bool? IsCorrespondenceAddressDeclared { get; init; }
}
