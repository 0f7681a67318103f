using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>
/// The body of POST /amlyze-ws-rest/customer, as sent. Every scalar is a string, because numbers and booleans are accepted
/// with and without quotes.
/// </summary>
public sealed partial record CustomerRequest
{
    /// <summary>communicationNumber, string.</summary>
    public string? CommunicationNumber { get; set; }

    /// <summary>requester, string.</summary>
    public string? Requester { get; set; }

    /// <summary>action, enum CREATE, UPDATE.</summary>
    public string? Action { get; set; }

    /// <summary>sourceOfRiskLevel, enum IMPORT, EVALUATE.</summary>
    public string? SourceOfRiskLevel { get; set; }

    /// <summary>riskLevel, enum NONE, LOW, MEDIUM, HIGH, EXTREME.</summary>
    public string? RiskLevel { get; set; }

    /// <summary>customerStatus, enum PENDING, ACTIVE, REJECTED, SUSPENDED, CLOSED.</summary>
    public string? CustomerStatus { get; set; }

    /// <summary>initializeScreeningProcesses, list of SANCTIONS, PEP, ADVERSE_MEDIA, INTERNAL_LIST.</summary>
    [JsonConverter(typeof(ScalarListConverter))]
    public List<string>? InitializeScreeningProcesses { get; set; }

    /// <summary>businessUnit, string of classifier businessUnit.</summary>
    public string? BusinessUnit { get; set; }

    /// <summary>riskManagementCategory, string of classifier riskManagementCategory.</summary>
    public string? RiskManagementCategory { get; set; }

    /// <summary>entityType, enum INDIVIDUAL, ORGANIZATION.</summary>
    public string? EntityType { get; set; }

    /// <summary>customerExtId, string.</summary>
    public string? CustomerExtId { get; set; }

    /// <summary>applicationDate, date.</summary>
    public string? ApplicationDate { get; set; }

    /// <summary>firstName, string.</summary>
    public string? FirstName { get; set; }

    /// <summary>lastName, string.</summary>
    public string? LastName { get; set; }

    /// <summary>citizenshipCountry, string of classifier country.</summary>
    public string? CitizenshipCountry { get; set; }

    /// <summary>birthDate, date.</summary>
    public string? BirthDate { get; set; }

    /// <summary>approvalDate, date.</summary>
    public string? ApprovalDate { get; set; }

    /// <summary>closingDate, date.</summary>
    public string? ClosingDate { get; set; }

    /// <summary>birthCountry, string of classifier country.</summary>
    public string? BirthCountry { get; set; }

    /// <summary>nationalCode, string.</summary>
    public string? NationalCode { get; set; }

    /// <summary>secondCitizenshipCountry, string of classifier country.</summary>
    public string? SecondCitizenshipCountry { get; set; }

    /// <summary>permanentResidenceCountry, string of classifier country.</summary>
    public string? PermanentResidenceCountry { get; set; }

    /// <summary>isLegalResident, boolean.</summary>
    public string? IsLegalResident { get; set; }

    /// <summary>isPEP, boolean.</summary>
    public string? IsPEP { get; set; }

    /// <summary>isSanctioned, boolean.</summary>
    public string? IsSanctioned { get; set; }

    /// <summary>isInAdverseMedia, boolean.</summary>
    public string? IsInAdverseMedia { get; set; }

    /// <summary>isInInternalList, boolean.</summary>
    public string? IsInInternalList { get; set; }

    /// <summary>isFamilyPEP, boolean.</summary>
    public string? IsFamilyPEP { get; set; }

    /// <summary>isLitigated, boolean.</summary>
    public string? IsLitigated { get; set; }

    /// <summary>amlOfficer, boolean.</summary>
    public string? AmlOfficer { get; set; }

    /// <summary>listPurpose, enum BLACK, WHITE.</summary>
    public string? ListPurpose { get; set; }

    /// <summary>fieldOfActivity, object or list of objects.</summary>
    [JsonConverter(typeof(FieldOfActivityConverter))]
    public Items<FieldOfActivityApi> FieldOfActivity { get; set; }

    /// <summary>isActualAddressDeclared, boolean.</summary>
    public string? IsActualAddressDeclared { get; set; }

    /// <summary>isCorrespondenceAddressDeclared, boolean.</summary>
    public string? IsCorrespondenceAddressDeclared { get; set; }

    /// <summary>activityDescription, string.</summary>
    public string? ActivityDescription { get; set; }

    /// <summary>incomeSourceDescription, string.</summary>
    public string? IncomeSourceDescription { get; set; }

    /// <summary>initialDepositSource, string.</summary>
    public string? InitialDepositSource { get; set; }

    /// <summary>initialDepositBank, string.</summary>
    public string? InitialDepositBank { get; set; }

    /// <summary>initialDepositAccount, string.</summary>
    public string? InitialDepositAccount { get; set; }

    /// <summary>initialDepositAmount, decimal.</summary>
    public string? InitialDepositAmount { get; set; }

    /// <summary>initialDepositCurrency, string of classifier currency.</summary>
    public string? InitialDepositCurrency { get; set; }

    /// <summary>doesCashDominate, boolean.</summary>
    public string? DoesCashDominate { get; set; }

    /// <summary>listContact, list.</summary>
    public Items<ContactApi> ListContact { get; set; }

    /// <summary>listAddress, list.</summary>
    public Items<AddressApi> ListAddress { get; set; }

    /// <summary>listBusinessEntityDocument, list.</summary>
    public Items<BusinessEntityDocumentApi> ListBusinessEntityDocument { get; set; }

    /// <summary>listAppealReason, list.</summary>
    public Items<AppealReasonApi> ListAppealReason { get; set; }

    /// <summary>listIntroductionSource, list.</summary>
    public Items<IntroductionSourceApi> ListIntroductionSource { get; set; }

    /// <summary>listOrderedService, list.</summary>
    public Items<OrderedServiceApi> ListOrderedService { get; set; }

    /// <summary>listDeclaredTurnover, list.</summary>
    public Items<DeclaredTurnoverApi> ListDeclaredTurnover { get; set; }

    /// <summary>listIncomeSource, list.</summary>
    public Items<IncomeSourceApi> ListIncomeSource { get; set; }

    /// <summary>listPaymentPurpose, list.</summary>
    public Items<PaymentPurposeApi> ListPaymentPurpose { get; set; }

    /// <summary>listSourceOfWealth, list.</summary>
    public Items<SourceOfWealthApi> ListSourceOfWealth { get; set; }

    /// <summary>listPaymentCountry, list.</summary>
    public Items<PaymentCountryApi> ListPaymentCountry { get; set; }

    /// <summary>listActivity, list.</summary>
    public Items<ActivityApi> ListActivity { get; set; }

    /// <summary>listRegionOfActivity, list.</summary>
    public Items<RegionOfActivityApi> ListRegionOfActivity { get; set; }

    /// <summary>listCountryOfActivity, list.</summary>
    public Items<CountryOfActivityApi> ListCountryOfActivity { get; set; }

    /// <summary>listCountryOfTaxPayment, list.</summary>
    public Items<CountryOfTaxPaymentApi> ListCountryOfTaxPayment { get; set; }

    /// <summary>listAdditionalValues, list.</summary>
    public Items<AdditionalValueApi> ListAdditionalValues { get; set; }

    /// <summary>listRelatedEntity, list.</summary>
    public Items<RelatedEntityApi> ListRelatedEntity { get; set; }
}
