using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A customer or a lead, or a simplified customer. Numbers and booleans are accepted with and without quotes.</summary>
/// <remarks>Every scalar is a string, because the published samples quote them inconsistently (fields.json, Customer).</remarks>
public partial record CustomerRequest
{
    /// <summary>The number of this request, unique in the account.</summary>
    public string? CommunicationNumber { get; set; }

    /// <summary>The person or system that makes the request, for the audit trail.</summary>
    public string? Requester { get; set; }

    /// <summary>CREATE registers a new customer and is the default; UPDATE replaces its data.</summary>
    [TextOf(typeof(RequestAction))]
    public string? Action { get; set; }

    /// <summary>
    /// IMPORT stores the risk level and the status as sent; EVALUATE assesses the customer. Required, except in a batch and for simplified customers.
    /// </summary>
    [TextOf(typeof(SourceOfRiskLevel))]
    public string? SourceOfRiskLevel { get; set; }

    /// <summary>The risk level; with IMPORT it is stored as sent.</summary>
    [TextOf(typeof(RiskLevel))]
    public string? RiskLevel { get; set; }

    /// <summary>The status; with IMPORT it is stored as sent.</summary>
    [TextOf(typeof(CustomerStatus))]
    public string? CustomerStatus { get; set; }

    /// <summary>The screenings that this request asks for.</summary>
    [TextOf(typeof(ScreeningProcess))]
    [JsonConverter(typeof(ScalarListConverter))]
    public List<string>? InitializeScreeningProcesses { get; set; }

    /// <summary>The business unit of the bank that the customer belongs to.</summary>
    public string? BusinessUnit { get; set; }

    /// <summary>The category, which selects the risk rules. A code that begins or ends with LEAD denotes a lead.</summary>
    public string? RiskManagementCategory { get; set; }

    /// <summary>Whether it is a person or an organisation. It never changes.</summary>
    [TextOf(typeof(EntityType))]
    public string? EntityType { get; set; }

    /// <summary>The customer's id in the client's own system, unique in the account.</summary>
    public string? CustomerExtId { get; set; }

    /// <summary>The day of the application.</summary>
    [TextOf(typeof(DateOnly))]
    public string? ApplicationDate { get; set; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; set; }

    /// <summary>The last name.</summary>
    public string? LastName { get; set; }

    /// <summary>The citizenship.</summary>
    public string? CitizenshipCountry { get; set; }

    /// <summary>The day of birth.</summary>
    [TextOf(typeof(DateOnly))]
    public string? BirthDate { get; set; }

    /// <summary>The day of the approval.</summary>
    [TextOf(typeof(DateOnly))]
    public string? ApprovalDate { get; set; }

    /// <summary>The day on which the relationship ended; mandatory with the status CLOSED.</summary>
    [TextOf(typeof(DateOnly))]
    public string? ClosingDate { get; set; }

    /// <summary>The country of birth.</summary>
    public string? BirthCountry { get; set; }

    /// <summary>The national code of the person, or the registration number of the organisation.</summary>
    public string? NationalCode { get; set; }

    /// <summary>The second citizenship.</summary>
    public string? SecondCitizenshipCountry { get; set; }

    /// <summary>The country of permanent residence.</summary>
    public string? PermanentResidenceCountry { get; set; }

    /// <summary>Whether the person resides legally in the country.</summary>
    [TextOf(typeof(bool))]
    public string? IsLegalResident { get; set; }

    /// <summary>Whether the party is a politically exposed person.</summary>
    [TextOf(typeof(bool))]
    public string? IsPEP { get; set; }

    /// <summary>Whether the party is sanctioned.</summary>
    [TextOf(typeof(bool))]
    public string? IsSanctioned { get; set; }

    /// <summary>Whether media report adversely.</summary>
    [TextOf(typeof(bool))]
    public string? IsInAdverseMedia { get; set; }

    /// <summary>Whether the bank's own list has the party.</summary>
    [TextOf(typeof(bool))]
    public string? IsInInternalList { get; set; }

    /// <summary>Whether a member of the family is a politically exposed person.</summary>
    [TextOf(typeof(bool))]
    public string? IsFamilyPEP { get; set; }

    /// <summary>Whether there is litigation against the person.</summary>
    [TextOf(typeof(bool))]
    public string? IsLitigated { get; set; }

    /// <summary>Whether the customer is an officer of the bank for money-laundering prevention.</summary>
    [TextOf(typeof(bool))]
    public string? AmlOfficer { get; set; }

    /// <summary>The tenant's own list that has the customer.</summary>
    [TextOf(typeof(ListPurpose))]
    public string? ListPurpose { get; set; }

    /// <summary>The occupations. One object is accepted in place of a list.</summary>
    [JsonConverter(typeof(FieldOfActivityConverter))]
    public Items<FieldOfActivityApi> FieldOfActivity { get; set; }

    /// <summary>Whether the customer declared the actual address.</summary>
    [TextOf(typeof(bool))]
    public string? IsActualAddressDeclared { get; set; }

    /// <summary>Whether the customer declared the address for correspondence.</summary>
    [TextOf(typeof(bool))]
    public string? IsCorrespondenceAddressDeclared { get; set; }

    /// <summary>The occupation of the customer, or the activity of the organisation.</summary>
    public string? ActivityDescription { get; set; }

    /// <summary>The sources of income, described.</summary>
    public string? IncomeSourceDescription { get; set; }

    /// <summary>The source of the first deposit.</summary>
    public string? InitialDepositSource { get; set; }

    /// <summary>The bank that the first deposit comes from.</summary>
    public string? InitialDepositBank { get; set; }

    /// <summary>The account that the first deposit comes from.</summary>
    public string? InitialDepositAccount { get; set; }

    /// <summary>The amount of the first deposit.</summary>
    [TextOf(typeof(decimal))]
    public string? InitialDepositAmount { get; set; }

    /// <summary>The currency of the first deposit.</summary>
    public string? InitialDepositCurrency { get; set; }

    /// <summary>Whether most payments are in cash.</summary>
    [TextOf(typeof(bool))]
    public string? DoesCashDominate { get; set; }

    /// <summary>The contacts.</summary>
    public Items<ContactApi> ListContact { get; set; }

    /// <summary>The addresses.</summary>
    public Items<AddressApi> ListAddress { get; set; }

    /// <summary>The documents.</summary>
    public Items<BusinessEntityDocumentApi> ListBusinessEntityDocument { get; set; }

    /// <summary>The reasons for applying.</summary>
    public Items<AppealReasonApi> ListAppealReason { get; set; }

    /// <summary>The sources of introduction.</summary>
    public Items<IntroductionSourceApi> ListIntroductionSource { get; set; }

    /// <summary>The ordered services.</summary>
    public Items<OrderedServiceApi> ListOrderedService { get; set; }

    /// <summary>The declared turnovers.</summary>
    public Items<DeclaredTurnoverApi> ListDeclaredTurnover { get; set; }

    /// <summary>The sources of income.</summary>
    public Items<IncomeSourceApi> ListIncomeSource { get; set; }

    /// <summary>The purposes of payments.</summary>
    public Items<PaymentPurposeApi> ListPaymentPurpose { get; set; }

    /// <summary>The sources of wealth.</summary>
    public Items<SourceOfWealthApi> ListSourceOfWealth { get; set; }

    /// <summary>The countries of payments.</summary>
    public Items<PaymentCountryApi> ListPaymentCountry { get; set; }

    /// <summary>The business activities.</summary>
    public Items<ActivityApi> ListActivity { get; set; }

    /// <summary>The regions of business.</summary>
    public Items<RegionOfActivityApi> ListRegionOfActivity { get; set; }

    /// <summary>The countries of business.</summary>
    public Items<CountryOfActivityApi> ListCountryOfActivity { get; set; }

    /// <summary>The countries of tax payment.</summary>
    public Items<CountryOfTaxPaymentApi> ListCountryOfTaxPayment { get; set; }

    /// <summary>The answers to the tenant's own questions.</summary>
    public Items<AdditionalValueApi> ListAdditionalValues { get; set; }

    /// <summary>The related persons and organisations.</summary>
    public Items<RelatedEntityApi> ListRelatedEntity { get; set; }
}
