namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One country of tax payment.</summary>
public sealed record CountryOfTaxPaymentApi
{
    /// <summary>The country.</summary>
    public string? Country { get; set; }

    /// <summary>The number of the taxpayer.</summary>
    public string? TaxpayerNumber { get; set; }
}
