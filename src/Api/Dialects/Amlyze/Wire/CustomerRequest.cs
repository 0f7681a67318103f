using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>POST /amlyze-ws-rest/customer as sent (fields.json, Customer). Every scalar is text here: numbers and booleans are taken quoted or not.</summary>
public sealed partial record CustomerRequest
{
    /// <summary>communicationNumber, string.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>requester, string.</summary>
    public string? Requester { get; init; }

    /// <summary>action, enum CREATE, UPDATE.</summary>
    public string? Action { get; init; }

    /// <summary>sourceOfRiskLevel, enum IMPORT, EVALUATE.</summary>
    public string? SourceOfRiskLevel { get; init; }

    /// <summary>riskLevel, enum NONE, LOW, MEDIUM, HIGH, EXTREME.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>customerStatus, enum PENDING, ACTIVE, REJECTED, SUSPENDED, CLOSED.</summary>
    public string? CustomerStatus { get; init; }

    /// <summary>initializeScreeningProcesses, list of SANCTIONS, PEP, ADVERSE_MEDIA, INTERNAL_LIST.</summary>
    [JsonConverter(typeof(ScalarListConverter))]
    public List<string>? InitializeScreeningProcesses { get; init; }

    /// <summary>businessUnit, string of classifier businessUnit.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>riskManagementCategory, string of classifier riskManagementCategory.</summary>
    public string? RiskManagementCategory { get; init; }

    /// <summary>entityType, enum INDIVIDUAL, ORGANIZATION.</summary>
    public string? EntityType { get; init; }

    /// <summary>customerExtId, string.</summary>
    public string? CustomerExtId { get; init; }

    /// <summary>applicationDate, date.</summary>
    public string? ApplicationDate { get; init; }

    /// <summary>firstName, string.</summary>
    public string? FirstName { get; init; }

    /// <summary>lastName, string.</summary>
    public string? LastName { get; init; }

    /// <summary>citizenshipCountry, string of classifier country.</summary>
    public string? CitizenshipCountry { get; init; }

    /// <summary>birthDate, date.</summary>
    public string? BirthDate { get; init; }

    /// <summary>approvalDate, date.</summary>
    public string? ApprovalDate { get; init; }

    /// <summary>closingDate, date.</summary>
    public string? ClosingDate { get; init; }

    /// <summary>birthCountry, string of classifier country.</summary>
    public string? BirthCountry { get; init; }

    /// <summary>nationalCode, string.</summary>
    public string? NationalCode { get; init; }

    /// <summary>secondCitizenshipCountry, string of classifier country.</summary>
    public string? SecondCitizenshipCountry { get; init; }

    /// <summary>permanentResidenceCountry, string of classifier country.</summary>
    public string? PermanentResidenceCountry { get; init; }

    /// <summary>isLegalResident, boolean.</summary>
    public string? IsLegalResident { get; init; }

    /// <summary>isPEP, boolean.</summary>
    public string? IsPEP { get; init; }

    /// <summary>isSanctioned, boolean.</summary>
    public string? IsSanctioned { get; init; }

    /// <summary>isInAdverseMedia, boolean.</summary>
    public string? IsInAdverseMedia { get; init; }

    /// <summary>isInInternalList, boolean.</summary>
    public string? IsInInternalList { get; init; }

    /// <summary>isFamilyPEP, boolean.</summary>
    public string? IsFamilyPEP { get; init; }

    /// <summary>isLitigated, boolean.</summary>
    public string? IsLitigated { get; init; }

    /// <summary>amlOfficer, boolean.</summary>
    public string? AmlOfficer { get; init; }

    /// <summary>listPurpose, enum BLACK, WHITE.</summary>
    public string? ListPurpose { get; init; }

    /// <summary>fieldOfActivity, object or list of objects.</summary>
    [JsonConverter(typeof(FieldOfActivityConverter))]
    public List<FieldOfActivityApi?>? FieldOfActivity { get; init; }

    /// <summary>isActualAddressDeclared, boolean.</summary>
    public string? IsActualAddressDeclared { get; init; }

    /// <summary>isCorrespondenceAddressDeclared, boolean.</summary>
    public string? IsCorrespondenceAddressDeclared { get; init; }

    /// <summary>activityDescription, string.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>incomeSourceDescription, string.</summary>
    public string? IncomeSourceDescription { get; init; }

    /// <summary>initialDepositSource, string.</summary>
    public string? InitialDepositSource { get; init; }

    /// <summary>initialDepositBank, string.</summary>
    public string? InitialDepositBank { get; init; }

    /// <summary>initialDepositAccount, string.</summary>
    public string? InitialDepositAccount { get; init; }

    /// <summary>initialDepositAmount, decimal.</summary>
    public string? InitialDepositAmount { get; init; }

    /// <summary>initialDepositCurrency, string of classifier currency.</summary>
    public string? InitialDepositCurrency { get; init; }

    /// <summary>doesCashDominate, boolean.</summary>
    public string? DoesCashDominate { get; init; }

    /// <summary>listContact, list.</summary>
    public List<ContactApi?>? ListContact { get; init; }

    /// <summary>listAddress, list.</summary>
    public List<AddressApi?>? ListAddress { get; init; }

    /// <summary>listBusinessEntityDocument, list.</summary>
    public List<BusinessEntityDocumentApi?>? ListBusinessEntityDocument { get; init; }

    /// <summary>listAppealReason, list.</summary>
    public List<AppealReasonApi?>? ListAppealReason { get; init; }

    /// <summary>listIntroductionSource, list.</summary>
    public List<IntroductionSourceApi?>? ListIntroductionSource { get; init; }

    /// <summary>listOrderedService, list.</summary>
    public List<OrderedServiceApi?>? ListOrderedService { get; init; }

    /// <summary>listDeclaredTurnover, list.</summary>
    public List<DeclaredTurnoverApi?>? ListDeclaredTurnover { get; init; }

    /// <summary>listIncomeSource, list.</summary>
    public List<IncomeSourceApi?>? ListIncomeSource { get; init; }

    /// <summary>listPaymentPurpose, list.</summary>
    public List<PaymentPurposeApi?>? ListPaymentPurpose { get; init; }

    /// <summary>listSourceOfWealth, list.</summary>
    public List<SourceOfWealthApi?>? ListSourceOfWealth { get; init; }

    /// <summary>listPaymentCountry, list.</summary>
    public List<PaymentCountryApi?>? ListPaymentCountry { get; init; }

    /// <summary>listActivity, list.</summary>
    public List<ActivityApi?>? ListActivity { get; init; }

    /// <summary>listRegionOfActivity, list.</summary>
    public List<RegionOfActivityApi?>? ListRegionOfActivity { get; init; }

    /// <summary>listCountryOfActivity, list.</summary>
    public List<CountryOfActivityApi?>? ListCountryOfActivity { get; init; }

    /// <summary>listCountryOfTaxPayment, list.</summary>
    public List<CountryOfTaxPaymentApi?>? ListCountryOfTaxPayment { get; init; }

    /// <summary>listAdditionalValues, list.</summary>
    public List<AdditionalValueApi?>? ListAdditionalValues { get; init; }

    /// <summary>listRelatedEntity, list.</summary>
    public List<RelatedEntityApi?>? ListRelatedEntity { get; init; }
}
