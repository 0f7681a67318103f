using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The single fields of the questionnaire (fields.json, object Customer), with their JSON names in the request.</summary>
public static class QuestionnaireFields
{
    /// <summary>All single fields.</summary>
    public static readonly FieldTable<Questionnaire> All = new(CustomerErrors.Invalid, CustomerErrors.Forbidden)
    {
        Field.Value<Questionnaire>("fieldOfActivity", q => q.FieldOfActivity is not null).For(EntityType.Individual),
        Field.Value<Questionnaire>("isActualAddressDeclared", q => q.Declarations?.IsActualAddressDeclared is not null),
        Field.Value<Questionnaire>("isCorrespondenceAddressDeclared", q => q.Declarations?.IsCorrespondenceAddressDeclared is not null),
        Field.Text<Questionnaire>("activityDescription", q => q.Activity?.Description),
        Field.Text<Questionnaire>("incomeSourceDescription", q => q.Income?.Description),
        Field.Text<Questionnaire>("initialDepositSource", q => q.InitialDeposit?.Source),
        Field.Text<Questionnaire>("initialDepositBank", q => q.InitialDeposit?.Bank),
        Field.Text<Questionnaire>("initialDepositAccount", q => q.InitialDeposit?.Account).Identifying(),
        Field.Value<Questionnaire>("initialDepositAmount", q => q.InitialDeposit?.Amount is not null),
        Field.Code<Questionnaire>(
            "initialDepositCurrency", q => q.InitialDeposit?.Currency, Classifier.Currency, QuestionnaireErrors.InitialDepositCurrency),
        Field.Value<Questionnaire>("doesCashDominate", q => q.Activity?.DoesCashDominate is not null),
        Field.Text<Questionnaire>(
            "activityInRestrictedRegionDescription", q => q.Activity?.InRestrictedRegionDescription).For(EntityType.Organization),
        Field.Value<Questionnaire>("isAudited", q => q.Audits?.IsAudited is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("numberOfAudits", q => q.Audits?.NumberOfAudits is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("periodsOfAuditsInYears", q => q.Audits?.PeriodsInYears is not null).For(EntityType.Organization),
        Field.Text<Questionnaire>("organizationalStructureDescription", q => q.Structure?.Description).For(EntityType.Organization),
        Field.Value<Questionnaire>("hasMultiLayerStructure", q => q.Structure?.HasMultiLayerStructure is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("isFinancialInstitution", q => q.Structure?.IsFinancialInstitution is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("isDirectlyManaged", q => q.Structure?.IsDirectlyManaged is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("noMajorShareHolders", q => q.Structure?.NoMajorShareHolders is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("numberOfEmployees", q => q.Structure?.NumberOfEmployees is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("companyAssetValue", q => q.Structure?.CompanyAssetValue is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("isFined", q => q.Supervision?.IsFined is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("periodsOfFiningInYears", q => q.Supervision?.PeriodsOfFiningInYears is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("isListed", q => q.Structure?.IsListed is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("isRegulated", q => q.Supervision?.IsRegulated is not null).For(EntityType.Organization),
        Field.Value<Questionnaire>("isLicenseRequired", q => q.Supervision?.IsLicenseRequired is not null).For(EntityType.Organization),
        Field.Text<Questionnaire>("licenseDescription", q => q.Supervision?.LicenseDescription).For(EntityType.Organization),
        Field.Text<Questionnaire>("thirdPartyServicesUsed", q => q.Supervision?.ThirdPartyServicesUsed).For(EntityType.Organization),
        Field.Text<Questionnaire>(
            "thirdPartyServicesUsedDescription", q => q.Supervision?.ThirdPartyServicesUsedDescription).For(EntityType.Organization),
        Field.Text<Questionnaire>("regionOfActivityDescription", q => q.Activity?.RegionDescription).For(EntityType.Organization),
    };

    /// <summary>The fields of a person's occupation.</summary>
    public static readonly FieldTable<FieldOfActivity> FieldOfActivity = new(CustomerErrors.Invalid)
    {
        Field.Text<FieldOfActivity>("fieldOfActivity/employment/employerTitle", f => f.Employment?.EmployerTitle),
        Field.Text<FieldOfActivity>("fieldOfActivity/employment/employmentPositionDescription", f => f.Employment?.EmploymentPositionDescription),
        Field.Value<FieldOfActivity>("fieldOfActivity/employment/isEmployee", f => f.Employment?.IsEmployee is not null),
        Field.Value<FieldOfActivity>("fieldOfActivity/employment/isSelfEmployed", f => f.Employment?.IsSelfEmployed is not null),
        Field.Value<FieldOfActivity>("fieldOfActivity/employment/isUnemployed", f => f.Employment?.IsUnemployed is not null),
        Field.Value<FieldOfActivity>("fieldOfActivity/other/isOtherStatus", f => f.Other?.IsOtherStatus is not null),
        Field.Text<FieldOfActivity>("fieldOfActivity/other/otherStatusDescription", f => f.Other?.OtherStatusDescription),
        Field.Value<FieldOfActivity>("fieldOfActivity/pension/isPensioner", f => f.Pension?.IsPensioner is not null),
        Field.Code<FieldOfActivity>(
            "fieldOfActivity/pension/pensionCountry", f => f.Pension?.PensionCountry, Classifier.Country, QuestionnaireErrors.PensionCountry),
        Field.Value<FieldOfActivity>("fieldOfActivity/student/isStudent", f => f.Student?.IsStudent is not null),
        Field.Text<FieldOfActivity>("fieldOfActivity/student/higherSchoolTitle", f => f.Student?.HigherSchoolTitle),
        Field.Code<FieldOfActivity>(
            "fieldOfActivity/student/higherSchoolCountry", f => f.Student?.HigherSchoolCountry, Classifier.Country,
            QuestionnaireErrors.StudentCountry),
    };
}
