using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The single fields of a customer outside the questionnaire (fields.json, object Customer). riskLevel and customerStatus are in
/// <see cref="CustomerRules"/>, since what they demand hangs on the source of the risk level.
/// </summary>
public static class CustomerFields
{
    /// <summary>The longest number of a customer or a request, and the longest requester.</summary>
    public const int NumberMaxLength = 256;

    /// <summary>The longest first or last name.</summary>
    public const int NameMaxLength = 256;

    /// <summary>The longest name of a person in forms that take longer ones.</summary>
    public const int LongNameMaxLength = 1_024;

    /// <summary>The longest name of an organisation.</summary>
    public const int TitleMaxLength = 512;

    /// <summary>The JSON name of the screenings that a request asks for.</summary>
    internal const string Screenings = "initializeScreeningProcesses";

    /// <summary>Every single field once.</summary>
    public static readonly FieldTable<CustomerDraft> All = new(CustomerErrors.Invalid, CustomerErrors.Forbidden)
    {
        Field.Key<CustomerDraft>("communicationNumber", d => d.CommunicationNumber, NumberMaxLength)
            .IfMissing(CustomerErrors.CommunicationNumberMissing).Else(CustomerErrors.CommunicationNumberInvalid),
        Field.Text<CustomerDraft>("requester", d => d.Requester, NumberMaxLength)
            .IfMissing(CustomerErrors.RequesterMissing).Else(CustomerErrors.RequesterInvalid),
        Field.Value<CustomerDraft>("action", _ => false).Else(CustomerErrors.ActionInvalid),
        Field.Key<CustomerDraft>("customerExtId", d => d.ExternalId, NumberMaxLength)
            .IfMissing(CustomerErrors.ExternalIdMissing).Else(CustomerErrors.ExternalIdInvalid),
        Field.Code<CustomerDraft>("riskManagementCategory", d => d.Category, Classifier.RiskManagementCategory, CustomerErrors.CategoryUnknown)
            .IfMissing(CustomerErrors.CategoryMissing),
        Field.Value<CustomerDraft>("sourceOfRiskLevel", d => d.SourceOfRiskLevel.HasValue)
            .IfMissing(CustomerErrors.SourceMissing).Else(CustomerErrors.SourceInvalid),
        Field.Value<CustomerDraft>("entityType", d => d.EntityType.HasValue)
            .IfMissing(CustomerErrors.EntityTypeMissing).Else(CustomerErrors.EntityTypeInvalid),
        Field.Value<CustomerDraft>("applicationDate", d => d.Profile.ApplicationDate.HasValue)
            .IfMissing(CustomerErrors.ApplicationDateMissing).Else(CustomerErrors.DateInvalid),
        Field.Value<CustomerDraft>("closingDate", d => d.ClosingDate.HasValue).Else(CustomerErrors.DateInvalid),
        Field.Code<CustomerDraft>("businessUnit", d => d.Profile.BusinessUnit, Classifier.BusinessUnit, CustomerErrors.BusinessUnitUnknown),
        Field.Text<CustomerDraft>("firstName", d => d.Profile.FirstName, NameMaxLength)
            .For(EntityType.Individual).IfMissing(CustomerErrors.FirstNameMissing).Else(CustomerErrors.FirstNameInvalid),
        Field.Text<CustomerDraft>("lastName", d => d.Profile.LastName, NameMaxLength)
            .For(EntityType.Individual).IfMissing(CustomerErrors.LastNameMissing).Else(CustomerErrors.LastNameInvalid),
        Field.Value<CustomerDraft>("birthDate", d => d.Profile.BirthDate.HasValue)
            .For(EntityType.Individual).IfMissing(CustomerErrors.BirthDateMissing).Else(CustomerErrors.DateInvalid),
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
            .For(EntityType.Organization).IfMissing(CustomerErrors.TitleMissing).Else(CustomerErrors.TitleInvalid),
        Field.Code<CustomerDraft>("registrationCountry", d => d.Profile.RegistrationCountry, Classifier.Country, CustomerErrors.RegistrationCountryUnknown)
            .For(EntityType.Organization).IfMissing(CustomerErrors.RegistrationCountryMissing),
        Field.Code<CustomerDraft>("legalForm", d => d.Profile.LegalForm, Classifier.LegalForm, CustomerErrors.LegalFormUnknown)
            .For(EntityType.Organization).IfMissing(CustomerErrors.LegalFormMissing),
        Field.Text<CustomerDraft>("tradingName", d => d.Profile.TradingName, TitleMaxLength).For(EntityType.Organization),
        Field.Value<CustomerDraft>("establishmentDate", d => d.Profile.EstablishmentDate.HasValue)
            .For(EntityType.Organization).Else(CustomerErrors.DateInvalid),
        Field.Text<CustomerDraft>("giin", d => d.Profile.Giin, 256).For(EntityType.Organization).Called("GIIN"),
        Field.Text<CustomerDraft>("lei", d => d.Profile.Lei, 256).For(EntityType.Organization).Called("LEI"),
        Field.Value<CustomerDraft>("approvalDate", d => d.Profile.ApprovalDate.HasValue).Else(CustomerErrors.DateInvalid),
        Field.Text<CustomerDraft>("nationalCode", d => d.Profile.NationalCode, 256)
            .IfMissing(CustomerErrors.NationalCodeMissing),
        Field.Value<CustomerDraft>("isPEP", d => d.Profile.IsPEP.HasValue),
        Field.Value<CustomerDraft>("isSanctioned", d => d.Profile.IsSanctioned.HasValue),
        Field.Value<CustomerDraft>("isInAdverseMedia", d => d.Profile.IsInAdverseMedia.HasValue),
        Field.Value<CustomerDraft>("isInInternalList", d => d.Profile.IsInInternalList.HasValue),
        Field.Value<CustomerDraft>("listPurpose", d => d.Profile.ListPurpose.HasValue),
    };
}
