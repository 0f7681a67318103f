namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One country of payments (fields.json, PaymentCountryApi).</summary>
public sealed record PaymentCountry
{
    /// <summary>Code of classifier country; mandatory.</summary>
    public string? Country { get; init; }

    /// <summary>The direction of the payments; mandatory.</summary>
    public TurnoverDirection? TurnoverDirection { get; init; }
}
