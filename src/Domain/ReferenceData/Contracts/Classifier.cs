namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>
/// The code lists that an institution maintains (classifiers.json: the 18 lists with an endpoint at HEAD). The published name is the member's name in
/// camelCase.
/// </summary>
public enum Classifier
{
    /// <summary>The relation of a related entity to the customer, e.g. OWNER.</summary>
    RelationType,

    /// <summary>Kinds of account.</summary>
    AccountType,

    /// <summary>Business activities, e.g. ACTIVITY_OTHER.</summary>
    ActivityType,

    /// <summary>The customer's reasons to open the relationship.</summary>
    AppealReasonType,

    /// <summary>The account's business units.</summary>
    BusinessUnit,

    /// <summary>Services that can be ordered.</summary>
    ServiceType,

    /// <summary>Legal forms of organisations.</summary>
    LegalForm,

    /// <summary>Sources of income.</summary>
    IncomeSourceType,

    /// <summary>Sources of wealth.</summary>
    SourceOfWealth,

    /// <summary>ISO 4217 codes, and the crypto tickers of the contract.</summary>
    Currency,

    /// <summary>ISO 3166-1 alpha-2 codes, and XK for Kosovo.</summary>
    Country,

    /// <summary>Grounds for a decision.</summary>
    DecisionGround,

    /// <summary>Kinds of payment operation.</summary>
    OperationType,

    /// <summary>Introducers of the customer.</summary>
    IntroductionSourceType,

    /// <summary>Purposes of payments.</summary>
    PaymentPurposeType,

    /// <summary>Categories that select the risk rules. A code that begins or ends with LEAD denotes a lead.</summary>
    RiskManagementCategory,

    /// <summary>Kinds of declared turnover.</summary>
    TurnoverType,

    /// <summary>Kinds of address.</summary>
    AddressType,

    /// <summary>Occupations, by codes of six digits. Not published: the service's own list.</summary>
    Occupation,

    /// <summary>Industries, by codes of six digits. Not published: the service's own list.</summary>
    Industry,
}
