using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The steps into the questionnaire's lists. Q009, Q014 and Q017 are published, the other numbers are proposed (errors.json).</summary>
public static class QuestionnaireSteps
{
    /// <summary>Into the parts of an additional value.</summary>
    public static readonly PathSegment AdditionalValues = new("Q001", "Problem with AdditionalValue (index: {0} ).", "listAdditionalValues");

    /// <summary>Into the text of an additional value: AV07 names the value's code, not its index.</summary>
    public static readonly PathSegment AdditionalValue = new("", "", "listAdditionalValues");

    /// <summary>Into a reason to come.</summary>
    public static readonly PathSegment AppealReason = new("Q005", "Problem with AppealReason (index: {0} ).", "listAppealReason");

    /// <summary>Into an introducer.</summary>
    public static readonly PathSegment IntroductionSource = new("Q006", "Problem with IntroductionSource (index: {0} ).", "listIntroductionSource");

    /// <summary>Into an ordered service.</summary>
    public static readonly PathSegment OrderedService = new("Q007", "Problem with OrderedService (index: {0} ).", "listOrderedService");

    /// <summary>Into a field of business.</summary>
    public static readonly PathSegment Activity = new("Q008", "Problem with Activity (index: {0} ).", "listActivity");

    /// <summary>Into a country of business.</summary>
    public static readonly PathSegment CountryOfActivity = new("Q009", "Problem with CountryOfActivity (index: {0} ).", "listCountryOfActivity");

    /// <summary>Into a region of business.</summary>
    public static readonly PathSegment RegionOfActivity = new("Q010", "Problem with RegionOfActivity (index: {0} ).", "listRegionOfActivity");

    /// <summary>Into a declared turnover.</summary>
    public static readonly PathSegment DeclaredTurnover = new("Q011", "Problem with DeclaredTurnover (index: {0} ).", "listDeclaredTurnover");

    /// <summary>Into a source of income.</summary>
    public static readonly PathSegment IncomeSource = new("Q012", "Problem with IncomeSource (index: {0} ).", "listIncomeSource");

    /// <summary>Into a purpose of payments.</summary>
    public static readonly PathSegment PaymentPurpose = new("Q013", "Problem with PaymentPurpose (index: {0} ).", "listPaymentPurpose");

    /// <summary>Into a country of payments.</summary>
    public static readonly PathSegment PaymentCountry = new("Q014", "Problem with PaymentCountry (index: {0} ).", "listPaymentCountry");

    /// <summary>Into a source of wealth.</summary>
    public static readonly PathSegment SourceOfWealth = new("Q015", "Problem with SourceOfWealth (index: {0} ).", "listSourceOfWealth");

    /// <summary>Into a country where tax is paid; the published sentence lacks the words of its siblings.</summary>
    public static readonly PathSegment CountryOfTaxPayment = new("Q017", "CountryOfTaxPayment (index: {0} ).", "listCountryOfTaxPayment");
}
