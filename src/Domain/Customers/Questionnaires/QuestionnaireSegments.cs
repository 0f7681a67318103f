using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>
/// The path segments of the questionnaire's lists. Q009, Q014 and Q017 are published; the other numbers are proposed (errors.json).
/// </summary>
public static class QuestionnaireSegments
{
    /// <summary>The segment of an additional value.</summary>
    public static readonly PathSegment AdditionalValues = new("Q001", "Problem with AdditionalValue (index: {0} ).", "listAdditionalValues");

    /// <summary>The segment of the text of an additional value: AV07 contains the value's code, not its index.</summary>
    public static readonly PathSegment AdditionalValue = new("", "", "listAdditionalValues");

    /// <summary>The segment of a reason for applying.</summary>
    public static readonly PathSegment AppealReason = new("Q005", "Problem with AppealReason (index: {0} ).", "listAppealReason");

    /// <summary>The segment of a source of introduction.</summary>
    public static readonly PathSegment IntroductionSource = new("Q006", "Problem with IntroductionSource (index: {0} ).", "listIntroductionSource");

    /// <summary>The segment of an ordered service.</summary>
    public static readonly PathSegment OrderedService = new("Q007", "Problem with OrderedService (index: {0} ).", "listOrderedService");

    /// <summary>The segment of a business activity.</summary>
    public static readonly PathSegment Activity = new("Q008", "Problem with Activity (index: {0} ).", "listActivity");

    /// <summary>The segment of a country of business.</summary>
    public static readonly PathSegment CountryOfActivity = new("Q009", "Problem with CountryOfActivity (index: {0} ).", "listCountryOfActivity");

    /// <summary>The segment of a region of business.</summary>
    public static readonly PathSegment RegionOfActivity = new("Q010", "Problem with RegionOfActivity (index: {0} ).", "listRegionOfActivity");

    /// <summary>The segment of a declared turnover.</summary>
    public static readonly PathSegment DeclaredTurnover = new("Q011", "Problem with DeclaredTurnover (index: {0} ).", "listDeclaredTurnover");

    /// <summary>The segment of a source of income.</summary>
    public static readonly PathSegment IncomeSource = new("Q012", "Problem with IncomeSource (index: {0} ).", "listIncomeSource");

    /// <summary>The segment of a purpose of payments.</summary>
    public static readonly PathSegment PaymentPurpose = new("Q013", "Problem with PaymentPurpose (index: {0} ).", "listPaymentPurpose");

    /// <summary>The segment of a country of payments.</summary>
    public static readonly PathSegment PaymentCountry = new("Q014", "Problem with PaymentCountry (index: {0} ).", "listPaymentCountry");

    /// <summary>The segment of a source of wealth.</summary>
    public static readonly PathSegment SourceOfWealth = new("Q015", "Problem with SourceOfWealth (index: {0} ).", "listSourceOfWealth");

    /// <summary>The segment of a country of tax payment. The published message does not begin with "Problem with".</summary>
    public static readonly PathSegment CountryOfTaxPayment = new("Q017", "CountryOfTaxPayment (index: {0} ).", "listCountryOfTaxPayment");
}
