namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>What the institution asked its customer: typed sections, absent where nothing was answered. The rules over it are one field table, <see cref="QuestionnaireFields"/>.</summary>
public sealed record Questionnaire
{
    /// <summary>What a person does; INDIVIDUAL only.</summary>
    public FieldOfActivity? FieldOfActivity { get; init; }

    /// <summary>What the customer declared about addresses.</summary>
    public Declarations? Declarations { get; init; }

    /// <summary>What business the customer does, and where.</summary>
    public BusinessActivity? Activity { get; init; }

    /// <summary>Income, turnover and wealth.</summary>
    public Income? Income { get; init; }

    /// <summary>Where the first money comes from.</summary>
    public InitialDeposit? InitialDeposit { get; init; }

    /// <summary>What payments are for, and with which countries.</summary>
    public Payments? Payments { get; init; }

    /// <summary>Audits of an organisation's accounts.</summary>
    public Audits? Audits { get; init; }

    /// <summary>How an organisation is built.</summary>
    public OrganizationStructure? Structure { get; init; }

    /// <summary>Licences, fines and outsourcing of an organisation.</summary>
    public Supervision? Supervision { get; init; }

    /// <summary>How and why the customer came.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Where the customer pays tax.</summary>
    public IReadOnlyList<CountryOfTaxPayment>? TaxCountries { get; init; }

    /// <summary>The tenant's own questions.</summary>
    public IReadOnlyList<AdditionalValue>? AdditionalValues { get; init; }
}
