namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>What other requests take from a customer's (fields.json, the marks for simplified and batch use).</summary>
public sealed partial record CustomerRequest
{
    /// <summary>A simplified request: names its tables do not have count as unknown.</summary>
    public CustomerRequest OfSimplified() => this with
    {
        Action = null,
        SourceOfRiskLevel = null,
        TradingName = null,
        FieldOfActivity = null,
        ListAppealReason = null,
        ListIntroductionSource = null,
        ListOrderedService = null,
        ListDeclaredTurnover = null,
        ListIncomeSource = null,
        ListPaymentPurpose = null,
        ListSourceOfWealth = null,
        ListPaymentCountry = null,
        ListActivity = null,
        ListRegionOfActivity = null,
        ListCountryOfActivity = null,
        ListCountryOfTaxPayment = null,
        ListAdditionalValues = null,
        ListRelatedEntity = null,
    };

    /// <summary>An item of a batch: always an IMPORT, whatever is sent; without a level it has NONE, and nobody is screened.</summary>
    public CustomerRequest OfBatch() => this with
    {
        SourceOfRiskLevel = "IMPORT",
        RiskLevel = string.IsNullOrWhiteSpace(RiskLevel) ? "NONE" : RiskLevel,
        InitializeScreeningProcesses = null,
    };
}
