namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>
/// The code lists a tenant keeps (classifiers.json: the 18 lists with an endpoint at HEAD). The published name is the member's
/// name in camelCase.
/// </summary>
public enum Classifier
{
    /// <summary>How a related entity stands to the customer, e.g. OWNER.</summary>
    RelationType,

    /// <summary>Kinds of account.</summary>
    AccountType,

    /// <summary>Fields of business, e.g. ACTIVITY_OTHER.</summary>
    ActivityType,

    /// <summary>Why the customer came.</summary>
    AppealReasonType,

    /// <summary>Units of a tenant that has several.</summary>
    BusinessUnit,

    /// <summary>Services that can be ordered.</summary>
    ServiceType,

    /// <summary>Legal forms of organisations.</summary>
    LegalForm,

    /// <summary>Where income comes from.</summary>
    IncomeSourceType,

    /// <summary>Where wealth comes from.</summary>
    SourceOfWealth,

    /// <summary>ISO 4217 codes, and the crypto tickers the contract shows.</summary>
    Currency,

    /// <summary>ISO 3166-1 alpha-2 codes, and XK for Kosovo.</summary>
    Country,

    /// <summary>Grounds of a decision.</summary>
    DecisionGround,

    /// <summary>Kinds of payment operation.</summary>
    OperationType,

    /// <summary>Who introduced the customer.</summary>
    IntroductionSourceType,

    /// <summary>What payments are for.</summary>
    PaymentPurposeType,

    /// <summary>The category that decides which risk rules apply; a code that begins or ends with LEAD marks a lead.</summary>
    RiskManagementCategory,

    /// <summary>Kinds of declared turnover.</summary>
    TurnoverType,

    /// <summary>Kinds of address.</summary>
    AddressType,
}
