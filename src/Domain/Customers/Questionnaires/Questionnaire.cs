using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>
/// The answers to the institution's questionnaire, in typed sections. A section without answers is null (rules: <see cref="QuestionnaireRules"/>).
/// </summary>
public sealed record Questionnaire
{
    /// <summary>The occupation of a person; INDIVIDUAL only.</summary>
    [FormField("fieldOfActivity")]
    public FieldOfActivity? FieldOfActivity { get; init; }

    /// <summary>The declarations about addresses.</summary>
    public Declarations? Declarations { get; init; }

    /// <summary>The business activities, with regions and countries.</summary>
    public BusinessActivity? Activity { get; init; }

    /// <summary>The income, turnover and wealth.</summary>
    public Income? Income { get; init; }

    /// <summary>The initial deposit.</summary>
    public InitialDeposit? InitialDeposit { get; init; }

    /// <summary>The purposes and countries of payments.</summary>
    public Payments? Payments { get; init; }

    /// <summary>The audits of an organisation's accounts.</summary>
    public Audits? Audits { get; init; }

    /// <summary>The structure of an organisation.</summary>
    public OrganizationStructure? Structure { get; init; }

    /// <summary>The licences, fines and outsourcing of an organisation.</summary>
    public Supervision? Supervision { get; init; }

    /// <summary>The reasons for applying, introduction and ordered services.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The countries of tax payment.</summary>
    [FormField("listCountryOfTaxPayment")]
    public IReadOnlyList<CountryOfTaxPayment>? TaxCountries { get; init; }

    /// <summary>The answers to the account's own questions.</summary>
    [FormField("listAdditionalValues")]
    public IReadOnlyList<AdditionalValue>? AdditionalValues { get; init; }
}
