using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

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
    [TextOf(typeof(RequestAction))]
    public string? Action { get; set; }

    /// <summary>sourceOfRiskLevel, enum IMPORT, EVALUATE.</summary>
    [TextOf(typeof(SourceOfRiskLevel))]
    public string? SourceOfRiskLevel { get; set; }

    /// <summary>riskLevel, enum NONE, LOW, MEDIUM, HIGH, EXTREME.</summary>
    [TextOf(typeof(RiskLevel))]
    public string? RiskLevel { get; set; }

    /// <summary>customerStatus, enum PENDING, ACTIVE, REJECTED, SUSPENDED, CLOSED.</summary>
    [TextOf(typeof(CustomerStatus))]
    public string? CustomerStatus { get; set; }

    /// <summary>initializeScreeningProcesses, list of SANCTIONS, PEP, ADVERSE_MEDIA, INTERNAL_LIST.</summary>
    [TextOf(typeof(ScreeningProcess))]
    [JsonConverter(typeof(ScalarListConverter))]
    public List<string>? InitializeScreeningProcesses { get; set; }

    /// <summary>businessUnit, string of classifier businessUnit.</summary>
    public string? BusinessUnit { get; set; }

    /// <summary>riskManagementCategory, string of classifier riskManagementCategory.</summary>
    public string? RiskManagementCategory { get; set; }

    /// <summary>entityType, enum INDIVIDUAL, ORGANIZATION.</summary>
    [TextOf(typeof(EntityType))]
    public string? EntityType { get; set; }

    /// <summary>customerExtId, string.</summary>
    public string? CustomerExtId { get; set; }

    /// <summary>applicationDate, date.</summary>
    [TextOf(typeof(DateOnly))]
    public string? ApplicationDate { get; set; }

    /// <summary>firstName, string.</summary>
    public string? FirstName { get; set; }

    /// <summary>lastName, string.</summary>
    public string? LastName { get; set; }

    /// <summary>citizenshipCountry, string of classifier country.</summary>
    public string? CitizenshipCountry { get; set; }

    /// <summary>birthDate, date.</summary>
    [TextOf(typeof(DateOnly))]
    public string? BirthDate { get; set; }

    /// <summary>approvalDate, date.</summary>
    [TextOf(typeof(DateOnly))]
    public string? ApprovalDate { get; set; }

    /// <summary>closingDate, date.</summary>
    [TextOf(typeof(DateOnly))]
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
    [TextOf(typeof(bool))]
    public string? IsLegalResident { get; set; }

    /// <summary>isPEP, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsPEP { get; set; }

    /// <summary>isSanctioned, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsSanctioned { get; set; }

    /// <summary>isInAdverseMedia, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsInAdverseMedia { get; set; }

    /// <summary>isInInternalList, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsInInternalList { get; set; }

    /// <summary>isFamilyPEP, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsFamilyPEP { get; set; }

    /// <summary>isLitigated, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsLitigated { get; set; }

    /// <summary>amlOfficer, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? AmlOfficer { get; set; }

    /// <summary>listPurpose, enum BLACK, WHITE.</summary>
    [TextOf(typeof(ListPurpose))]
    public string? ListPurpose { get; set; }

    /// <summary>fieldOfActivity, object or list of objects.</summary>
    [JsonConverter(typeof(FieldOfActivityConverter))]
    public Items<FieldOfActivityApi> FieldOfActivity { get; set; }

    /// <summary>isActualAddressDeclared, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsActualAddressDeclared { get; set; }

    /// <summary>isCorrespondenceAddressDeclared, boolean.</summary>
    [TextOf(typeof(bool))]
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
    [TextOf(typeof(decimal))]
    public string? InitialDepositAmount { get; set; }

    /// <summary>initialDepositCurrency, string of classifier currency.</summary>
    public string? InitialDepositCurrency { get; set; }

    /// <summary>doesCashDominate, boolean.</summary>
    [TextOf(typeof(bool))]
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
