namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>What was submitted for verification and has no place among the customer's other data: of a person or of a business.</summary>
public sealed record KycKept
{
    /// <summary>Of a person.</summary>
    public PersonKyc? Person { get; init; }

    /// <summary>Of a business.</summary>
    public BusinessKyc? Business { get; init; }
}
