using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>Rejections of fields of the questionnaire that have their own code (errors.json).</summary>
public static class QuestionnaireErrors
{
    /// <summary>A country of business is missing or not in the classifier (Q009.CA01).</summary>
    public static readonly Rule CountryOfActivity = new("CA01", "CountryOfActivity is not a known code");

    /// <summary>A country of payments is missing or not in the classifier (Q014.RC01).</summary>
    public static readonly Rule PaymentCountry = new("RC01", "PaymentCountry is not a known code");

    /// <summary>A country of tax payment is missing or not in the classifier (Q017.COTP01).</summary>
    public static readonly Rule CountryOfTaxPayment = new("COTP01", "CountryOfTaxPayment is not a known code");

    /// <summary>The country of a student's school is not in the classifier.</summary>
    public static readonly Rule StudentCountry = new("FOA01", "FieldOfActivity.Student.Country is invalid");

    /// <summary>The country of a pension is not in the classifier.</summary>
    public static readonly Rule PensionCountry = new("FOA02", "PensionCountry is invalid");

    /// <summary>The currency of the initial deposit is not in the classifier.</summary>
    public static readonly Rule InitialDepositCurrency = Rule.Unpublished("C018", "InitialDepositCurrency is invalid");
}
