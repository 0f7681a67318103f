using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>Rejections with a code of their own in the questionnaire (errors.json).</summary>
public static class QuestionnaireErrors
{
    /// <summary>A country of business is missing or in no classifier (Q009.CA01).</summary>
    public static readonly Rule CountryOfActivity = new("CA01", "CountryOfActivity is not a known code");

    /// <summary>A country of payments is missing or in no classifier (Q014.RC01).</summary>
    public static readonly Rule PaymentCountry = new("RC01", "PaymentCountry is not a known code");

    /// <summary>A country of tax payment is missing or in no classifier (Q017.COTP01).</summary>
    public static readonly Rule CountryOfTaxPayment = new("COTP01", "CountryOfTaxPayment is not a known code");

    /// <summary>The country of a student's school is in no classifier.</summary>
    public static readonly Rule StudentCountry = new("FOA01", "FieldOfActivity.Student.Country is invalid");

    /// <summary>The country of a pension is in no classifier.</summary>
    public static readonly Rule PensionCountry = new("FOA02", "PensionCountry is invalid");

    /// <summary>The currency of the first deposit is in no classifier.</summary>
    public static readonly Rule InitialDepositCurrency = Rule.Unpublished("C018", "InitialDepositCurrency is invalid");
}
