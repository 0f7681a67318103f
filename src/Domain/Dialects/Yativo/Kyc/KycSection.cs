namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>The submitted verification data that the customer's other data cannot hold, of a person or of a business.</summary>
public sealed record KycSection
{
    /// <summary>The data of a person.</summary>
    public PersonKyc? Person { get; init; }

    /// <summary>The data of a business.</summary>
    public BusinessKyc? Business { get; init; }
}
