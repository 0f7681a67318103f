namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One country of tax payment (fields.json, CountryOfTaxPaymentApi).</summary>
public sealed record CountryOfTaxPayment
{
    /// <summary>Code of classifier country; mandatory.</summary>
    public string? Country { get; init; }

    /// <summary>The taxpayer's number there.</summary>
    public string? TaxpayerNumber { get; init; }
}
