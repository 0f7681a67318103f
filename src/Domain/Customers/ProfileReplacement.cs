using System.Text.Json;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Customers;

/// <summary>
/// What an update leaves of a customer's data: a form replaces what it can carry, and everything it cannot carry stays. Which fields a form can carry is its
/// white list; no form carries an extension of another dialect, or what came by another way than a request that lists it (<see cref="EntityOrigin"/>, <see cref="DocumentOrigin"/>).
/// </summary>
internal static class ProfileReplacement
{
    private static readonly IDictionary<string, JsonElement> NoExtensions = new Dictionary<string, JsonElement>();
    private static readonly Questionnaire NoAnswers = new();
    private static readonly BusinessActivity NoActivity = new();
    private static readonly Declarations NoDeclarations = new();
    private static readonly Income NoIncome = new();
    private static readonly InitialDeposit NoDeposit = new();
    private static readonly Payments NoPayments = new();
    private static readonly Audits NoAudits = new();
    private static readonly OrganizationStructure NoStructure = new();
    private static readonly Supervision NoSupervision = new();
    private static readonly Origin NoOrigin = new();

    /// <summary>The data after an update by a form.</summary>
    /// <param name="before">The data until now.</param>
    /// <param name="stated">What the update states.</param>
    /// <param name="form">The form.</param>
    public static CustomerProfileDraft ReplacedBy(this CustomerProfileDraft before, CustomerProfileDraft stated, CustomerForm form)
    {
        T Pick<T>(string field, T now, T then) => form.Accepts(field) ? now : then;

        var (firstName, lastName, title) =
            (Pick("firstName", stated.FirstName, before.FirstName), Pick("lastName", stated.LastName, before.LastName), Pick("title", stated.Title, before.Title));
        // A name in one piece stays only while the parts it stands for stay as they were.
        var fullName = (firstName, lastName, title) == (before.FirstName, before.LastName, before.Title) ? before.FullName : null;
        return stated with
        {
            BusinessUnit = Pick("businessUnit", stated.BusinessUnit, before.BusinessUnit),
            ApplicationDate = Pick("applicationDate", stated.ApplicationDate, before.ApplicationDate),
            ApprovalDate = Pick("approvalDate", stated.ApprovalDate, before.ApprovalDate),
            FullName = Pick("fullName", stated.FullName, fullName),
            FirstName = firstName,
            MiddleName = Pick("middleName", stated.MiddleName, before.MiddleName),
            LastName = lastName,
            Title = title,
            TradingName = Pick("tradingName", stated.TradingName, before.TradingName),
            NationalCode = Pick("nationalCode", stated.NationalCode, before.NationalCode),
            BirthDate = Pick("birthDate", stated.BirthDate, before.BirthDate),
            BirthCountry = Pick("birthCountry", stated.BirthCountry, before.BirthCountry),
            CitizenshipCountry = Pick("citizenshipCountry", stated.CitizenshipCountry, before.CitizenshipCountry),
            SecondCitizenshipCountry = Pick("secondCitizenshipCountry", stated.SecondCitizenshipCountry, before.SecondCitizenshipCountry),
            PermanentResidenceCountry = Pick("permanentResidenceCountry", stated.PermanentResidenceCountry, before.PermanentResidenceCountry),
            IsLegalResident = Pick("isLegalResident", stated.IsLegalResident, before.IsLegalResident),
            RegistrationCountry = Pick("registrationCountry", stated.RegistrationCountry, before.RegistrationCountry),
            LegalForm = Pick("legalForm", stated.LegalForm, before.LegalForm),
            EstablishmentDate = Pick("establishmentDate", stated.EstablishmentDate, before.EstablishmentDate),
            Giin = Pick("giin", stated.Giin, before.Giin),
            Lei = Pick("lei", stated.Lei, before.Lei),
            IsPEP = Pick("isPEP", stated.IsPEP, before.IsPEP),
            IsSanctioned = Pick("isSanctioned", stated.IsSanctioned, before.IsSanctioned),
            IsInAdverseMedia = Pick("isInAdverseMedia", stated.IsInAdverseMedia, before.IsInAdverseMedia),
            IsInInternalList = Pick("isInInternalList", stated.IsInInternalList, before.IsInInternalList),
            IsFamilyPEP = Pick("isFamilyPEP", stated.IsFamilyPEP, before.IsFamilyPEP),
            IsLitigated = Pick("isLitigated", stated.IsLitigated, before.IsLitigated),
            AmlOfficer = Pick("amlOfficer", stated.AmlOfficer, before.AmlOfficer),
            ListPurpose = Pick("listPurpose", stated.ListPurpose, before.ListPurpose),
            ScreeningProcesses = Pick("initializeScreeningProcesses", stated.ScreeningProcesses, before.ScreeningProcesses),
            Contacts = Pick("listContact", stated.Contacts, before.Contacts),
            Addresses = Pick("listAddress", stated.Addresses, before.Addresses),
            Documents = Pick("listBusinessEntityDocument", Joined(stated.Documents, before.Documents?.Where(document => document.Origin != DocumentOrigin.Request)), before.Documents),
            RelatedEntities = Pick("listRelatedEntity", Joined(stated.RelatedEntities, before.RelatedEntities?.Where(entity => entity.Origin != EntityOrigin.Request)), before.RelatedEntities),
            Email = Pick("email", stated.Email, before.Email),
            Phone = Pick("phone", stated.Phone, before.Phone),
            StatedCountry = Pick("statedCountry", stated.StatedCountry, before.StatedCountry),
            Questionnaire = before.Questionnaire is { } answers ? Answers(form, stated.Questionnaire ?? new(), answers) : stated.Questionnaire,
            Extensions = Extensions(before, stated, form),
        };
    }

    /// <summary>The extensions after a change by a form: only the one of its own dialect can be another.</summary>
    public static IDictionary<string, JsonElement>? Extensions(CustomerData before, CustomerData stated, CustomerForm form)
    {
        if (before.Extensions is null && stated.Extensions is null)
        {
            return null;
        }

        var own = form.Dialect.Value;
        var all = new Dictionary<string, JsonElement>((before.Extensions ?? NoExtensions).Where(one => one.Key != own));
        if ((stated.Extensions ?? NoExtensions).TryGetValue(own, out var data))
        {
            all.Add(own, data);
        }

        return all.Count == 0 ? null : all;
    }

    private static Questionnaire? Answers(CustomerForm form, Questionnaire stated, Questionnaire before)
    {
        T Pick<T>(string field, T now, T then) => form.Accepts(field) ? now : then;

        var after = new Questionnaire
        {
            FieldOfActivity = Pick("fieldOfActivity", stated.FieldOfActivity, before.FieldOfActivity),
            Declarations = Said(
                (stated.Declarations ?? NoDeclarations) with
                {
                    IsActualAddressDeclared = Pick("isActualAddressDeclared", stated.Declarations?.IsActualAddressDeclared, before.Declarations?.IsActualAddressDeclared),
                    IsCorrespondenceAddressDeclared = Pick("isCorrespondenceAddressDeclared", stated.Declarations?.IsCorrespondenceAddressDeclared, before.Declarations?.IsCorrespondenceAddressDeclared),
                },
                NoDeclarations),
            Activity = Said(
                (stated.Activity ?? NoActivity) with
                {
                    Description = Pick("activityDescription", stated.Activity?.Description, before.Activity?.Description),
                    InRestrictedRegionDescription = Pick("activityInRestrictedRegionDescription", stated.Activity?.InRestrictedRegionDescription, before.Activity?.InRestrictedRegionDescription),
                    RegionDescription = Pick("regionOfActivityDescription", stated.Activity?.RegionDescription, before.Activity?.RegionDescription),
                    DoesCashDominate = Pick("doesCashDominate", stated.Activity?.DoesCashDominate, before.Activity?.DoesCashDominate),
                    Activities = Pick("listActivity", stated.Activity?.Activities, before.Activity?.Activities),
                    Regions = Pick("listRegionOfActivity", stated.Activity?.Regions, before.Activity?.Regions),
                    Countries = Pick("listCountryOfActivity", stated.Activity?.Countries, before.Activity?.Countries),
                },
                NoActivity),
            Income = Said(
                (stated.Income ?? NoIncome) with
                {
                    Description = Pick("incomeSourceDescription", stated.Income?.Description, before.Income?.Description),
                    Sources = Pick("listIncomeSource", stated.Income?.Sources, before.Income?.Sources),
                    Turnovers = Pick("listDeclaredTurnover", stated.Income?.Turnovers, before.Income?.Turnovers),
                    Wealth = Pick("listSourceOfWealth", stated.Income?.Wealth, before.Income?.Wealth),
                },
                NoIncome),
            InitialDeposit = Said(
                (stated.InitialDeposit ?? NoDeposit) with
                {
                    Source = Pick("initialDepositSource", stated.InitialDeposit?.Source, before.InitialDeposit?.Source),
                    Bank = Pick("initialDepositBank", stated.InitialDeposit?.Bank, before.InitialDeposit?.Bank),
                    Account = Pick("initialDepositAccount", stated.InitialDeposit?.Account, before.InitialDeposit?.Account),
                    Amount = Pick("initialDepositAmount", stated.InitialDeposit?.Amount, before.InitialDeposit?.Amount),
                    Currency = Pick("initialDepositCurrency", stated.InitialDeposit?.Currency, before.InitialDeposit?.Currency),
                },
                NoDeposit),
            Payments = Said(
                (stated.Payments ?? NoPayments) with
                {
                    Purposes = Pick("listPaymentPurpose", stated.Payments?.Purposes, before.Payments?.Purposes),
                    Countries = Pick("listPaymentCountry", stated.Payments?.Countries, before.Payments?.Countries),
                },
                NoPayments),
            Audits = Said(
                (stated.Audits ?? NoAudits) with
                {
                    IsAudited = Pick("isAudited", stated.Audits?.IsAudited, before.Audits?.IsAudited),
                    NumberOfAudits = Pick("numberOfAudits", stated.Audits?.NumberOfAudits, before.Audits?.NumberOfAudits),
                    PeriodsInYears = Pick("periodsOfAuditsInYears", stated.Audits?.PeriodsInYears, before.Audits?.PeriodsInYears),
                },
                NoAudits),
            Structure = Said(
                (stated.Structure ?? NoStructure) with
                {
                    Description = Pick("organizationalStructureDescription", stated.Structure?.Description, before.Structure?.Description),
                    HasMultiLayerStructure = Pick("hasMultiLayerStructure", stated.Structure?.HasMultiLayerStructure, before.Structure?.HasMultiLayerStructure),
                    IsFinancialInstitution = Pick("isFinancialInstitution", stated.Structure?.IsFinancialInstitution, before.Structure?.IsFinancialInstitution),
                    IsDirectlyManaged = Pick("isDirectlyManaged", stated.Structure?.IsDirectlyManaged, before.Structure?.IsDirectlyManaged),
                    NoMajorShareHolders = Pick("noMajorShareHolders", stated.Structure?.NoMajorShareHolders, before.Structure?.NoMajorShareHolders),
                    IsListed = Pick("isListed", stated.Structure?.IsListed, before.Structure?.IsListed),
                    NumberOfEmployees = Pick("numberOfEmployees", stated.Structure?.NumberOfEmployees, before.Structure?.NumberOfEmployees),
                    CompanyAssetValue = Pick("companyAssetValue", stated.Structure?.CompanyAssetValue, before.Structure?.CompanyAssetValue),
                },
                NoStructure),
            Supervision = Said(
                (stated.Supervision ?? NoSupervision) with
                {
                    IsRegulated = Pick("isRegulated", stated.Supervision?.IsRegulated, before.Supervision?.IsRegulated),
                    IsLicenseRequired = Pick("isLicenseRequired", stated.Supervision?.IsLicenseRequired, before.Supervision?.IsLicenseRequired),
                    LicenseDescription = Pick("licenseDescription", stated.Supervision?.LicenseDescription, before.Supervision?.LicenseDescription),
                    IsFined = Pick("isFined", stated.Supervision?.IsFined, before.Supervision?.IsFined),
                    PeriodsOfFiningInYears = Pick("periodsOfFiningInYears", stated.Supervision?.PeriodsOfFiningInYears, before.Supervision?.PeriodsOfFiningInYears),
                    ThirdPartyServicesUsed = Pick("thirdPartyServicesUsed", stated.Supervision?.ThirdPartyServicesUsed, before.Supervision?.ThirdPartyServicesUsed),
                    ThirdPartyServicesUsedDescription = Pick("thirdPartyServicesUsedDescription", stated.Supervision?.ThirdPartyServicesUsedDescription, before.Supervision?.ThirdPartyServicesUsedDescription),
                },
                NoSupervision),
            Origin = Said(
                (stated.Origin ?? NoOrigin) with
                {
                    AppealReasons = Pick("listAppealReason", stated.Origin?.AppealReasons, before.Origin?.AppealReasons),
                    IntroductionSources = Pick("listIntroductionSource", stated.Origin?.IntroductionSources, before.Origin?.IntroductionSources),
                    OrderedServices = Pick("listOrderedService", stated.Origin?.OrderedServices, before.Origin?.OrderedServices),
                },
                NoOrigin),
            TaxCountries = Pick("listCountryOfTaxPayment", stated.TaxCountries, before.TaxCountries),
            AdditionalValues = Pick("listAdditionalValues", stated.AdditionalValues, before.AdditionalValues),
        };
        return Said(after, NoAnswers);
    }

    // A section in which nothing is said is absent.
    private static T? Said<T>(T section, T empty) where T : class => section.Equals(empty) ? null : section;

    private static IReadOnlyList<T>? Joined<T>(IReadOnlyList<T>? stated, IEnumerable<T>? kept) => kept?.ToArray() is { Length: > 0 } more ? [.. stated ?? [], .. more] : stated;
}
