using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The single fields of a customer outside the questionnaire (fields.json, object Customer). riskLevel and customerStatus are in
/// <see cref="CustomerRules"/>, because whether they are mandatory depends on the source of the risk level.
/// </summary>
public static class CustomerFields
{
    /// <summary>The maximum length of the number of a customer or a request, and of a requester.</summary>
    public const int NumberMaxLength = 256;

    /// <summary>The maximum length of a first or last name.</summary>
    public const int NameMaxLength = 256;

    /// <summary>The maximum length of a person's name in forms that permit longer names.</summary>
    public const int LongNameMaxLength = 1_024;

    /// <summary>The maximum length of an organisation's name.</summary>
    public const int TitleMaxLength = 512;

    /// <summary>The JSON name of the requested screenings.</summary>
    internal const string Screenings = "initializeScreeningProcesses";

    /// <summary>All single fields.</summary>
    public static readonly FieldTable<CustomerDraft> All = new(CustomerErrors.Invalid, CustomerErrors.Forbidden)
    {
        Field.Key<CustomerDraft>("communicationNumber", d => d.CommunicationNumber, NumberMaxLength)
            .IfMissing(CustomerErrors.CommunicationNumberMissing).IfInvalid(CustomerErrors.CommunicationNumberInvalid),
        Field.Text<CustomerDraft>("requester", d => d.Requester, NumberMaxLength).Identifying()
            .IfMissing(CustomerErrors.RequesterMissing).IfInvalid(CustomerErrors.RequesterInvalid),
        Field.Value<CustomerDraft>("action", _ => false).IfInvalid(CustomerErrors.ActionInvalid),
        Field.Key<CustomerDraft>("customerExtId", d => d.ExternalId, NumberMaxLength)
            .IfMissing(CustomerErrors.ExternalIdMissing).IfInvalid(CustomerErrors.ExternalIdInvalid),
        Field.Code<CustomerDraft>("riskManagementCategory", d => d.Category, Classifier.RiskManagementCategory, CustomerErrors.CategoryUnknown)
            .IfMissing(CustomerErrors.CategoryMissing),
        Field.Value<CustomerDraft>("sourceOfRiskLevel", d => d.SourceOfRiskLevel.HasValue)
            .IfMissing(CustomerErrors.SourceMissing).IfInvalid(CustomerErrors.SourceInvalid),
        Field.Value<CustomerDraft>("entityType", d => d.EntityType.HasValue)
            .IfMissing(CustomerErrors.EntityTypeMissing).IfInvalid(CustomerErrors.EntityTypeInvalid),
        Field.Value<CustomerDraft>("applicationDate", d => d.Profile.ApplicationDate.HasValue)
            .IfMissing(CustomerErrors.ApplicationDateMissing).IfInvalid(CustomerErrors.DateInvalid),
        Field.Value<CustomerDraft>("closingDate", d => d.ClosingDate.HasValue).IfInvalid(CustomerErrors.DateInvalid),
        Field.Code<CustomerDraft>("businessUnit", d => d.Profile.BusinessUnit, Classifier.BusinessUnit, CustomerErrors.BusinessUnitUnknown),
        Field.Text<CustomerDraft>("firstName", d => d.Profile.FirstName, NameMaxLength)
            .For(EntityType.Individual).IfMissing(CustomerErrors.FirstNameMissing).IfInvalid(CustomerErrors.FirstNameInvalid),
        Field.Text<CustomerDraft>("lastName", d => d.Profile.LastName, NameMaxLength)
            .For(EntityType.Individual).IfMissing(CustomerErrors.LastNameMissing).IfInvalid(CustomerErrors.LastNameInvalid),
        Field.Value<CustomerDraft>("birthDate", d => d.Profile.BirthDate.HasValue).Where(
            (d, rules) => BirthDates.IsPossible(d.Profile.BirthDate, rules.LastDay))
            .For(EntityType.Individual).IfMissing(CustomerErrors.BirthDateMissing).IfInvalid(CustomerErrors.DateInvalid),
        Field.Code<CustomerDraft>("citizenshipCountry", d => d.Profile.CitizenshipCountry, Classifier.Country, CustomerErrors.CitizenshipUnknown)
            .For(EntityType.Individual).IfMissing(CustomerErrors.CitizenshipMissing),
        Field.Code<CustomerDraft>("birthCountry", d => d.Profile.BirthCountry, Classifier.Country, CustomerErrors.BirthCountryUnknown)
            .For(EntityType.Individual),
        Field.Code<CustomerDraft>(
            "secondCitizenshipCountry", d => d.Profile.SecondCitizenshipCountry, Classifier.Country, CustomerErrors.SecondCitizenshipUnknown)
            .For(EntityType.Individual),
        Field.Code<CustomerDraft>(
            "permanentResidenceCountry", d => d.Profile.PermanentResidenceCountry, Classifier.Country, CustomerErrors.PermanentResidenceUnknown)
            .For(EntityType.Individual),
        Field.Value<CustomerDraft>("isLegalResident", d => d.Profile.IsLegalResident.HasValue).For(EntityType.Individual),
        Field.Value<CustomerDraft>("isFamilyPEP", d => d.Profile.IsFamilyPEP.HasValue).For(EntityType.Individual),
        Field.Value<CustomerDraft>("isLitigated", d => d.Profile.IsLitigated.HasValue).For(EntityType.Individual),
        Field.Value<CustomerDraft>("amlOfficer", d => d.Profile.AmlOfficer.HasValue).For(EntityType.Individual),
        Field.Text<CustomerDraft>("title", d => d.Profile.Title, TitleMaxLength)
            .For(EntityType.Organization).IfMissing(CustomerErrors.TitleMissing).IfInvalid(CustomerErrors.TitleInvalid),
        Field.Code<CustomerDraft>(
            "registrationCountry", d => d.Profile.RegistrationCountry, Classifier.Country, CustomerErrors.RegistrationCountryUnknown)
            .For(EntityType.Organization).IfMissing(CustomerErrors.RegistrationCountryMissing),
        Field.Code<CustomerDraft>("legalForm", d => d.Profile.LegalForm, Classifier.LegalForm, CustomerErrors.LegalFormUnknown)
            .For(EntityType.Organization).IfMissing(CustomerErrors.LegalFormMissing),
        Field.Text<CustomerDraft>("tradingName", d => d.Profile.TradingName, TitleMaxLength).For(EntityType.Organization),
        Field.Value<CustomerDraft>("establishmentDate", d => d.Profile.EstablishmentDate.HasValue)
            .For(EntityType.Organization).IfInvalid(CustomerErrors.DateInvalid),
        Field.Text<CustomerDraft>("giin", d => d.Profile.Giin, 256).Identifying().For(EntityType.Organization).WithLabel("GIIN"),
        Field.Text<CustomerDraft>("lei", d => d.Profile.Lei, 256).Identifying().For(EntityType.Organization).WithLabel("LEI"),
        Field.Value<CustomerDraft>("approvalDate", d => d.Profile.ApprovalDate.HasValue).IfInvalid(CustomerErrors.DateInvalid),
        Field.Text<CustomerDraft>("nationalCode", d => d.Profile.NationalCode, 256).Identifying()
            .IfMissing(CustomerErrors.NationalCodeMissing),
        Field.Value<CustomerDraft>("isPEP", d => d.Profile.IsPEP.HasValue),
        Field.Value<CustomerDraft>("isSanctioned", d => d.Profile.IsSanctioned.HasValue),
        Field.Value<CustomerDraft>("isInAdverseMedia", d => d.Profile.IsInAdverseMedia.HasValue),
        Field.Value<CustomerDraft>("isInInternalList", d => d.Profile.IsInInternalList.HasValue),
        Field.Value<CustomerDraft>("listPurpose", d => d.Profile.ListPurpose.HasValue),
    };
}
