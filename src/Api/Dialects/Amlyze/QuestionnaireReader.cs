using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Reads the questionnaire: maps the flat fields and lists of the wire to typed sections. A section without any answer is null.</summary>
internal static class QuestionnaireReader
{
    public static Questionnaire? Questionnaire(CustomerRequest wire, FieldReader read) => Section.NullIfEmpty(new Questionnaire
    {
        FieldOfActivity = OccupationReader.FieldOfActivity(wire.FieldOfActivity, read),
        Declarations = Section.NullIfEmpty(new Declarations
        {
            IsActualAddressDeclared = read.Flag(wire.IsActualAddressDeclared, "isActualAddressDeclared"),
            IsCorrespondenceAddressDeclared = read.Flag(wire.IsCorrespondenceAddressDeclared, "isCorrespondenceAddressDeclared"),
        }),
        Activity = Section.NullIfEmpty(new BusinessActivity
        {
            Description = read.Text(wire.ActivityDescription, "activityDescription"),
            InRestrictedRegionDescription = read.Text(wire.ActivityInRestrictedRegionDescription, "activityInRestrictedRegionDescription"),
            RegionDescription = read.Text(wire.RegionOfActivityDescription, "regionOfActivityDescription"),
            DoesCashDominate = read.Flag(wire.DoesCashDominate, "doesCashDominate"),
            Activities = read.List(wire.ListActivity, "listActivity", Activity),
            Regions = read.List(wire.ListRegionOfActivity, "listRegionOfActivity", Region),
            Countries = read.List(wire.ListCountryOfActivity, "listCountryOfActivity", CountryOfActivity),
        }),
        Income = Section.NullIfEmpty(new Income
        {
            Description = read.Text(wire.IncomeSourceDescription, "incomeSourceDescription"),
            Sources = read.List(wire.ListIncomeSource, "listIncomeSource", IncomeSource),
            Turnovers = read.List(wire.ListDeclaredTurnover, "listDeclaredTurnover", Turnover),
            Wealth = read.List(wire.ListSourceOfWealth, "listSourceOfWealth", Wealth),
        }),
        InitialDeposit = Section.NullIfEmpty(new InitialDeposit
        {
            Source = read.Text(wire.InitialDepositSource, "initialDepositSource"),
            Bank = read.Text(wire.InitialDepositBank, "initialDepositBank"),
            Account = read.Text(wire.InitialDepositAccount, "initialDepositAccount"),
            Amount = read.Decimal(wire.InitialDepositAmount, "initialDepositAmount"),
            Currency = read.Text(wire.InitialDepositCurrency, "initialDepositCurrency"),
        }),
        Payments = Section.NullIfEmpty(new Payments
        {
            Purposes = read.List(wire.ListPaymentPurpose, "listPaymentPurpose", Purpose),
            Countries = read.List(wire.ListPaymentCountry, "listPaymentCountry", PaymentCountry),
        }),
        Audits = Section.NullIfEmpty(new Audits
        {
            IsAudited = read.Flag(wire.IsAudited, "isAudited"),
            NumberOfAudits = read.Integer(wire.NumberOfAudits, "numberOfAudits"),
            PeriodsInYears = read.Integer(wire.PeriodsOfAuditsInYears, "periodsOfAuditsInYears"),
        }),
        Structure = Section.NullIfEmpty(new OrganizationStructure
        {
            Description = read.Text(wire.OrganizationalStructureDescription, "organizationalStructureDescription"),
            HasMultiLayerStructure = read.Flag(wire.HasMultiLayerStructure, "hasMultiLayerStructure"),
            IsFinancialInstitution = read.Flag(wire.IsFinancialInstitution, "isFinancialInstitution"),
            IsDirectlyManaged = read.Flag(wire.IsDirectlyManaged, "isDirectlyManaged"),
            NoMajorShareHolders = read.Flag(wire.NoMajorShareHolders, "noMajorShareHolders"),
            IsListed = read.Flag(wire.IsListed, "isListed"),
            NumberOfEmployees = read.Integer(wire.NumberOfEmployees, "numberOfEmployees"),
            CompanyAssetValue = read.Decimal(wire.CompanyAssetValue, "companyAssetValue"),
        }),
        Supervision = Section.NullIfEmpty(new Supervision
        {
            IsRegulated = read.Flag(wire.IsRegulated, "isRegulated"),
            IsLicenseRequired = read.Flag(wire.IsLicenseRequired, "isLicenseRequired"),
            LicenseDescription = read.Text(wire.LicenseDescription, "licenseDescription"),
            IsFined = read.Flag(wire.IsFined, "isFined"),
            PeriodsOfFiningInYears = read.Integer(wire.PeriodsOfFiningInYears, "periodsOfFiningInYears"),
            ThirdPartyServicesUsed = read.Text(wire.ThirdPartyServicesUsed, "thirdPartyServicesUsed"),
            ThirdPartyServicesUsedDescription = read.Text(wire.ThirdPartyServicesUsedDescription, "thirdPartyServicesUsedDescription"),
        }),
        Origin = Section.NullIfEmpty(new Origin
        {
            AppealReasons = read.List(wire.ListAppealReason, "listAppealReason", AppealReason),
            IntroductionSources = read.List(wire.ListIntroductionSource, "listIntroductionSource", Introduction),
            OrderedServices = read.List(wire.ListOrderedService, "listOrderedService", Service),
        }),
        TaxCountries = read.List(wire.ListCountryOfTaxPayment, "listCountryOfTaxPayment", TaxCountry),
        AdditionalValues = read.List(wire.ListAdditionalValues, "listAdditionalValues", AdditionalValue),
    });

    public static IncomeSource IncomeSource(FieldReader read, IncomeSourceApi wire) => new()
    {
        IncomeSourceType = read.Text(wire.IncomeSourceType, "incomeSourceType"),
        IncomePercentage = read.Integer(wire.IncomePercentage, "incomePercentage"),
        From = read.Decimal(wire.From, "from"),
        To = read.Decimal(wire.To, "to"),
    };

    public static Activity Activity(FieldReader read, ActivityApi wire) => new()
    {
        ActivityType = read.Text(wire.ActivityType, "activityType"),
        IncomePercentage = read.Integer(wire.IncomePercentage, "incomePercentage"),
    };

    public static RegionOfActivity Region(FieldReader read, RegionOfActivityApi wire) => new() { Region = read.Text(wire.Region, "region") };

    public static CountryOfActivity CountryOfActivity(FieldReader read, CountryOfActivityApi wire) =>
        new() { Country = read.Text(wire.Country, "country") };

    public static AdditionalValue AdditionalValue(FieldReader read, AdditionalValueApi wire) => new()
    {
        Code = read.Text(wire.Code, "code"),
        Datatype = read.Code<AdditionalValueDatatype>(wire.Datatype, "datatype"),
        Description = read.Text(wire.Description, "description"),
        Value = read.Text(wire.Value, "value"),
    };

    private static DeclaredTurnover Turnover(FieldReader read, DeclaredTurnoverApi wire) => new()
    {
        TurnoverType = read.Text(wire.TurnoverType, "turnoverType"),
        TurnoverRange = read.Code<TurnoverRange>(wire.TurnoverRange, "turnoverRange"),
        From = read.Decimal(wire.From, "from"),
        To = read.Decimal(wire.To, "to"),
    };

    private static SourceOfWealth Wealth(FieldReader read, SourceOfWealthApi wire) => new()
    {
        Code = read.Text(wire.Code, "code"),
        Amount = read.Decimal(wire.Amount, "amount"),
        Comment = read.Text(wire.Comment, "comment"),
    };

    private static PaymentPurpose Purpose(FieldReader read, PaymentPurposeApi wire) => new()
    {
        PaymentPurposeType = read.Text(wire.PaymentPurposeType, "paymentPurposeType"),
        TurnoverDirection = read.Code<TurnoverDirection>(wire.TurnoverDirection, "turnoverDirection"),
    };

    private static PaymentCountry PaymentCountry(FieldReader read, PaymentCountryApi wire) => new()
    {
        Country = read.Text(wire.Country, "country"),
        TurnoverDirection = read.Code<TurnoverDirection>(wire.TurnoverDirection, "turnoverDirection"),
    };

    private static CountryOfTaxPayment TaxCountry(FieldReader read, CountryOfTaxPaymentApi wire) => new()
    {
        Country = read.Text(wire.Country, "country"),
        TaxpayerNumber = read.Text(wire.TaxpayerNumber, "taxpayerNumber"),
    };

    private static AppealReason AppealReason(FieldReader read, AppealReasonApi wire) =>
        new() { AppealReasonType = read.Text(wire.AppealReasonType, "appealReasonType") };

    private static IntroductionSource Introduction(FieldReader read, IntroductionSourceApi wire) => new()
    {
        Source = read.Text(wire.IntroductionSource, "introductionSource"),
    };

    private static OrderedService Service(FieldReader read, OrderedServiceApi wire) =>
        new() { ServiceType = read.Text(wire.ServiceType, "serviceType") };
}
