using System.Reflection;
using System.Text.Json;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The replacement of a customer's data by an update. The update replaces the fields in the form's allow list; all other fields stay. It never
/// replaces the extension of another dialect, or documents and related entities of another origin than a request's list
/// (<see cref="DocumentOrigin"/>, <see cref="EntityOrigin"/>).
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

    // The properties that ReplacedBy sets by name.
    private static readonly string[] SetByName =
    [
        nameof(CustomerProfileDraft.ScreeningProcesses), nameof(CustomerProfileDraft.Contacts), nameof(CustomerProfileDraft.Addresses),
        nameof(CustomerProfileDraft.Documents), nameof(CustomerProfileDraft.RelatedEntities), nameof(CustomerProfileDraft.Questionnaire),
        nameof(CustomerProfileDraft.Extensions),
    ];

    // All other properties. Their fields have the same names.
    private static readonly (string Field, PropertyInfo Property)[] NamedAsTheirProperty =
    [
        .. typeof(CustomerProfileDraft).GetProperties()
            .Where(property => property.CanWrite && !SetByName.Contains(property.Name))
            .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property)),
    ];

    /// <summary>Returns the data after an update.</summary>
    /// <param name="before">The data before.</param>
    /// <param name="input">The data in the update.</param>
    /// <param name="form">The form of the update.</param>
    public static CustomerProfileDraft ReplacedBy(this CustomerProfileDraft before, CustomerProfileDraft input, CustomerForm form)
    {
        T Pick<T>(string field, T now, T then) => form.Accepts(field) ? now : then;

        var after = input with
        {
            ScreeningProcesses = Pick("initializeScreeningProcesses", input.ScreeningProcesses, before.ScreeningProcesses),
            Contacts = Pick("listContact", input.Contacts, before.Contacts),
            Addresses = Pick("listAddress", input.Addresses, before.Addresses),
            Documents = Pick(
                "listBusinessEntityDocument",
                Append(input.Documents, before.Documents?.Where(document => document.Origin != DocumentOrigin.Request)),
                before.Documents),
            RelatedEntities = Pick(
                "listRelatedEntity",
                Append(input.RelatedEntities, before.RelatedEntities?.Where(entity => entity.Origin != EntityOrigin.Request)),
                before.RelatedEntities),
            Questionnaire = before.Questionnaire is { } answers
                ? MergeQuestionnaire(form, input.Questionnaire ?? new(), answers)
                : input.Questionnaire,
            Verification = before.Verification,
            Extensions = Extensions(before, input, form),
        };
        foreach (var (field, property) in NamedAsTheirProperty)
        {
            if (!form.Accepts(field))
            {
                property.SetValue(after, property.GetValue(before));
            }
        }

        // The full name stays only if first name, last name and title do not change.
        var namesStay = (after.FirstName, after.LastName, after.Title) == (before.FirstName, before.LastName, before.Title);
        return form.Accepts("fullName") || namesStay ? after : after with { FullName = null };
    }

    /// <summary>Returns the extensions after a change by a form. Only the extension of the form's dialect can change.</summary>
    public static IDictionary<string, JsonElement>? Extensions(CustomerData before, CustomerData input, CustomerForm form)
    {
        if (before.Extensions is null && input.Extensions is null)
        {
            return null;
        }

        var own = form.Dialect.Value;
        var all = new Dictionary<string, JsonElement>((before.Extensions ?? NoExtensions).Where(one => one.Key != own));
        if ((input.Extensions ?? NoExtensions).TryGetValue(own, out var data))
        {
            all.Add(own, data);
        }

        return all.Count == 0 ? null : all;
    }

    private static Questionnaire? MergeQuestionnaire(CustomerForm form, Questionnaire input, Questionnaire before)
    {
        T Pick<T>(string field, T now, T then) => form.Accepts(field) ? now : then;

        var after = new Questionnaire
        {
            FieldOfActivity = Pick("fieldOfActivity", input.FieldOfActivity, before.FieldOfActivity),
            Declarations = NullIfEmpty(
                (input.Declarations ?? NoDeclarations) with
                {
                    IsActualAddressDeclared = Pick(
                        "isActualAddressDeclared", input.Declarations?.IsActualAddressDeclared, before.Declarations?.IsActualAddressDeclared),
                    IsCorrespondenceAddressDeclared = Pick(
                        "isCorrespondenceAddressDeclared",
                        input.Declarations?.IsCorrespondenceAddressDeclared,
                        before.Declarations?.IsCorrespondenceAddressDeclared),
                },
                NoDeclarations),
            Activity = NullIfEmpty(
                (input.Activity ?? NoActivity) with
                {
                    Description = Pick("activityDescription", input.Activity?.Description, before.Activity?.Description),
                    InRestrictedRegionDescription = Pick(
                        "activityInRestrictedRegionDescription",
                        input.Activity?.InRestrictedRegionDescription,
                        before.Activity?.InRestrictedRegionDescription),
                    RegionDescription = Pick("regionOfActivityDescription", input.Activity?.RegionDescription, before.Activity?.RegionDescription),
                    DoesCashDominate = Pick("doesCashDominate", input.Activity?.DoesCashDominate, before.Activity?.DoesCashDominate),
                    Activities = Pick("listActivity", input.Activity?.Activities, before.Activity?.Activities),
                    Regions = Pick("listRegionOfActivity", input.Activity?.Regions, before.Activity?.Regions),
                    Countries = Pick("listCountryOfActivity", input.Activity?.Countries, before.Activity?.Countries),
                },
                NoActivity),
            Income = NullIfEmpty(
                (input.Income ?? NoIncome) with
                {
                    Description = Pick("incomeSourceDescription", input.Income?.Description, before.Income?.Description),
                    Sources = Pick("listIncomeSource", input.Income?.Sources, before.Income?.Sources),
                    Turnovers = Pick("listDeclaredTurnover", input.Income?.Turnovers, before.Income?.Turnovers),
                    Wealth = Pick("listSourceOfWealth", input.Income?.Wealth, before.Income?.Wealth),
                },
                NoIncome),
            InitialDeposit = NullIfEmpty(
                (input.InitialDeposit ?? NoDeposit) with
                {
                    Source = Pick("initialDepositSource", input.InitialDeposit?.Source, before.InitialDeposit?.Source),
                    Bank = Pick("initialDepositBank", input.InitialDeposit?.Bank, before.InitialDeposit?.Bank),
                    Account = Pick("initialDepositAccount", input.InitialDeposit?.Account, before.InitialDeposit?.Account),
                    Amount = Pick("initialDepositAmount", input.InitialDeposit?.Amount, before.InitialDeposit?.Amount),
                    Currency = Pick("initialDepositCurrency", input.InitialDeposit?.Currency, before.InitialDeposit?.Currency),
                },
                NoDeposit),
            Payments = NullIfEmpty(
                (input.Payments ?? NoPayments) with
                {
                    Purposes = Pick("listPaymentPurpose", input.Payments?.Purposes, before.Payments?.Purposes),
                    Countries = Pick("listPaymentCountry", input.Payments?.Countries, before.Payments?.Countries),
                },
                NoPayments),
            Audits = NullIfEmpty(
                (input.Audits ?? NoAudits) with
                {
                    IsAudited = Pick("isAudited", input.Audits?.IsAudited, before.Audits?.IsAudited),
                    NumberOfAudits = Pick("numberOfAudits", input.Audits?.NumberOfAudits, before.Audits?.NumberOfAudits),
                    PeriodsInYears = Pick("periodsOfAuditsInYears", input.Audits?.PeriodsInYears, before.Audits?.PeriodsInYears),
                },
                NoAudits),
            Structure = NullIfEmpty(
                (input.Structure ?? NoStructure) with
                {
                    Description = Pick("organizationalStructureDescription", input.Structure?.Description, before.Structure?.Description),
                    HasMultiLayerStructure = Pick(
                        "hasMultiLayerStructure", input.Structure?.HasMultiLayerStructure, before.Structure?.HasMultiLayerStructure),
                    IsFinancialInstitution = Pick(
                        "isFinancialInstitution", input.Structure?.IsFinancialInstitution, before.Structure?.IsFinancialInstitution),
                    IsDirectlyManaged = Pick("isDirectlyManaged", input.Structure?.IsDirectlyManaged, before.Structure?.IsDirectlyManaged),
                    NoMajorShareHolders = Pick("noMajorShareHolders", input.Structure?.NoMajorShareHolders, before.Structure?.NoMajorShareHolders),
                    IsListed = Pick("isListed", input.Structure?.IsListed, before.Structure?.IsListed),
                    NumberOfEmployees = Pick("numberOfEmployees", input.Structure?.NumberOfEmployees, before.Structure?.NumberOfEmployees),
                    CompanyAssetValue = Pick("companyAssetValue", input.Structure?.CompanyAssetValue, before.Structure?.CompanyAssetValue),
                },
                NoStructure),
            Supervision = NullIfEmpty(
                (input.Supervision ?? NoSupervision) with
                {
                    IsRegulated = Pick("isRegulated", input.Supervision?.IsRegulated, before.Supervision?.IsRegulated),
                    IsLicenseRequired = Pick("isLicenseRequired", input.Supervision?.IsLicenseRequired, before.Supervision?.IsLicenseRequired),
                    LicenseDescription = Pick("licenseDescription", input.Supervision?.LicenseDescription, before.Supervision?.LicenseDescription),
                    IsFined = Pick("isFined", input.Supervision?.IsFined, before.Supervision?.IsFined),
                    PeriodsOfFiningInYears = Pick(
                        "periodsOfFiningInYears", input.Supervision?.PeriodsOfFiningInYears, before.Supervision?.PeriodsOfFiningInYears),
                    ThirdPartyServicesUsed = Pick(
                        "thirdPartyServicesUsed", input.Supervision?.ThirdPartyServicesUsed, before.Supervision?.ThirdPartyServicesUsed),
                    ThirdPartyServicesUsedDescription = Pick(
                        "thirdPartyServicesUsedDescription",
                        input.Supervision?.ThirdPartyServicesUsedDescription,
                        before.Supervision?.ThirdPartyServicesUsedDescription),
                },
                NoSupervision),
            Origin = NullIfEmpty(
                (input.Origin ?? NoOrigin) with
                {
                    AppealReasons = Pick("listAppealReason", input.Origin?.AppealReasons, before.Origin?.AppealReasons),
                    IntroductionSources = Pick("listIntroductionSource", input.Origin?.IntroductionSources, before.Origin?.IntroductionSources),
                    OrderedServices = Pick("listOrderedService", input.Origin?.OrderedServices, before.Origin?.OrderedServices),
                },
                NoOrigin),
            TaxCountries = Pick("listCountryOfTaxPayment", input.TaxCountries, before.TaxCountries),
            AdditionalValues = Pick("listAdditionalValues", input.AdditionalValues, before.AdditionalValues),
        };
        return NullIfEmpty(after, NoAnswers);
    }

    // An empty section is null.
    private static T? NullIfEmpty<T>(T section, T empty) where T : class => section.Equals(empty) ? null : section;

    private static IReadOnlyList<T>? Append<T>(IReadOnlyList<T>? input, IEnumerable<T>? kept) =>
        kept?.ToArray() is { Length: > 0 } more ? [.. input ?? [], .. more] : input;
}
