using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The field tables of the questionnaire's lists (fields.json).</summary>
public static class QuestionnaireLists
{
    /// <summary>A reason for applying.</summary>
    public static readonly FieldTable<AppealReason> AppealReason = new(ListErrors.Invalid)
    {
        Field.Code<AppealReason>(
            "appealReasonType", d => d.AppealReasonType, Classifier.AppealReasonType, ListErrors.Invalid).IfMissing(ListErrors.Missing),
    };

    /// <summary>A source of introduction.</summary>
    public static readonly FieldTable<IntroductionSource> IntroductionSource = new(ListErrors.Invalid)
    {
        Field.Code<IntroductionSource>(
            "introductionSource", d => d.Source, Classifier.IntroductionSourceType, ListErrors.Invalid).IfMissing(ListErrors.Missing),
    };

    /// <summary>An ordered service.</summary>
    public static readonly FieldTable<OrderedService> OrderedService = new(ListErrors.Invalid)
    {
        Field.Code<OrderedService>("serviceType", d => d.ServiceType, Classifier.ServiceType, ListErrors.Invalid).IfMissing(ListErrors.Missing),
    };

    /// <summary>A business activity.</summary>
    public static readonly FieldTable<Activity> Activity = new(ListErrors.Invalid)
    {
        Field.Code<Activity>("activityType", d => d.ActivityType, Classifier.ActivityType, ListErrors.Invalid).IfMissing(ListErrors.Missing),
        Field.Value<Activity>("incomePercentage", d => d.IncomePercentage.HasValue),
    };

    /// <summary>A country of business.</summary>
    public static readonly FieldTable<CountryOfActivity> CountryOfActivity = new(QuestionnaireErrors.CountryOfActivity)
    {
        Field.Code<CountryOfActivity>(
            "country", d => d.Country, Classifier.Country, QuestionnaireErrors.CountryOfActivity).IfMissing(QuestionnaireErrors.CountryOfActivity),
    };

    /// <summary>A region of business; any text is valid.</summary>
    public static readonly FieldTable<RegionOfActivity> RegionOfActivity = new(ListErrors.Invalid)
    {
        Field.Text<RegionOfActivity>("region", d => d.Region).IfMissing(ListErrors.Missing),
    };

    /// <summary>A declared turnover. <see cref="QuestionnaireRules"/> requires one of its bounds.</summary>
    public static readonly FieldTable<DeclaredTurnover> DeclaredTurnover = new(ListErrors.Invalid)
    {
        Field.Code<DeclaredTurnover>("turnoverType", d => d.TurnoverType, Classifier.TurnoverType, ListErrors.Invalid).IfMissing(ListErrors.Missing),
        Field.Value<DeclaredTurnover>("turnoverRange", d => d.TurnoverRange.HasValue).IfMissing(ListErrors.Missing),
        Field.Value<DeclaredTurnover>("from", d => d.From.HasValue),
        Field.Value<DeclaredTurnover>("to", d => d.To.HasValue),
    };

    /// <summary>A source of income.</summary>
    public static readonly FieldTable<IncomeSource> IncomeSource = new(ListErrors.Invalid)
    {
        Field.Code<IncomeSource>(
            "incomeSourceType", d => d.IncomeSourceType, Classifier.IncomeSourceType, ListErrors.Invalid).IfMissing(ListErrors.Missing),
        Field.Value<IncomeSource>("incomePercentage", d => d.IncomePercentage.HasValue),
        Field.Value<IncomeSource>("from", d => d.From.HasValue),
        Field.Value<IncomeSource>("to", d => d.To.HasValue),
    };

    /// <summary>A purpose of payments.</summary>
    public static readonly FieldTable<PaymentPurpose> PaymentPurpose = new(ListErrors.Invalid)
    {
        Field.Code<PaymentPurpose>(
            "paymentPurposeType", d => d.PaymentPurposeType, Classifier.PaymentPurposeType, ListErrors.Invalid).IfMissing(ListErrors.Missing),
        Field.Value<PaymentPurpose>("turnoverDirection", d => d.TurnoverDirection.HasValue).IfMissing(ListErrors.Missing),
    };

    /// <summary>A country of payments.</summary>
    public static readonly FieldTable<PaymentCountry> PaymentCountry = new(ListErrors.Invalid)
    {
        Field.Code<PaymentCountry>(
            "country", d => d.Country, Classifier.Country, QuestionnaireErrors.PaymentCountry).IfMissing(QuestionnaireErrors.PaymentCountry),
        Field.Value<PaymentCountry>("turnoverDirection", d => d.TurnoverDirection.HasValue).IfMissing(ListErrors.Missing),
    };

    /// <summary>A source of wealth.</summary>
    public static readonly FieldTable<SourceOfWealth> SourceOfWealth = new(ListErrors.Invalid)
    {
        Field.Code<SourceOfWealth>("code", d => d.Code, Classifier.SourceOfWealth, ListErrors.Invalid).IfMissing(ListErrors.Missing),
        Field.Value<SourceOfWealth>("amount", d => d.Amount.HasValue),
        Field.Text<SourceOfWealth>("comment", d => d.Comment),
    };

    /// <summary>A country of tax payment.</summary>
    public static readonly FieldTable<CountryOfTaxPayment> CountryOfTaxPayment = new(ListErrors.Invalid)
    {
        Field.Code<CountryOfTaxPayment>(
            "country",
            d => d.Country,
            Classifier.Country,
            QuestionnaireErrors.CountryOfTaxPayment).IfMissing(QuestionnaireErrors.CountryOfTaxPayment),
        Field.Text<CountryOfTaxPayment>("taxpayerNumber", d => d.TaxpayerNumber, 256).Identifying(),
    };
}
