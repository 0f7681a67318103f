using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Reads related entities, and the nested objects that customers and related entities have in common.</summary>
internal static class PartReader
{
    public static Contact Contact(FieldReader read, ContactApi wire) => new()
    {
        ContactType = read.Code<ContactType>(wire.ContactType, "contactType"),
        ContactDetails = read.Text(wire.ContactDetails, "contactDetails"),
        UseForCommunication = read.Flag(wire.UseForCommunication, "useForCommunication"),
    };

    public static AddressDraft Address(FieldReader read, AddressApi wire) => new()
    {
        AddressType = read.Text(wire.AddressType, "addressType"),
        AddressDetails = read.Text(wire.AddressDetails, "addressDetails"),
        Country = read.Text(wire.Country, "country"),
        Region = read.Text(wire.Region, "region"),
        City = read.Text(wire.City, "city"),
        StreetAddress = read.Text(wire.StreetAddress, "streetAddress"),
        ZipCode = read.Text(wire.ZipCode, "zipCode"),
        UseForCorrespondence = read.Flag(wire.UseForCorrespondence, "useForCorrespondence"),
    };

    public static DocumentDraft Document(FieldReader read, BusinessEntityDocumentApi wire) => new()
    {
        EntityType = read.Code<EntityType>(wire.EntityType, "entityType"),
        IdentityDocumentType = read.Code<IdentityDocumentType>(wire.IdentityDocumentType, "identityDocumentType"),
        DocumentNumber = read.Text(wire.DocumentNumber, "documentNumber"),
        DocumentIssueDate = read.Date(wire.DocumentIssueDate, "documentIssueDate"),
        DocumentExpiryDate = read.Date(wire.DocumentExpiryDate, "documentExpiryDate"),
        DocumentIssueCountry = read.Text(wire.DocumentIssueCountry, "documentIssueCountry"),
        DocumentIssueAuthority = read.Text(wire.DocumentIssueAuthority, "documentIssueAuthority"),
        Description = read.Text(wire.Description, "description"),
    };

    public static RelatedEntityDraft RelatedEntity(FieldReader read, RelatedEntityApi wire) => new()
    {
        EntityType = read.Code<EntityType>(wire.EntityType, "entityType"),
        RelationType = read.Text(wire.RelationType, "relationType"),
        RelationDescription = read.Text(wire.RelationDescription, "relationDescription"),
        ExtId = read.Text(wire.ExtId, "extId"),
        CustomerExtId = read.Text(wire.CustomerExtId, "customerExtId"),
        Share = read.Integer(wire.Share, "share"),
        VotePercentage = read.Integer(wire.VotePercentage, "votePercentage"),
        NationalCode = read.Text(wire.NationalCode, "nationalCode"),
        ActivityDescription = read.Text(wire.ActivityDescription, "activityDescription"),
        Country = read.Text(wire.Country, "country"),
        BirthCountry = read.Text(wire.BirthCountry, "birthCountry"),
        FirstName = read.Text(wire.FirstName, "firstName"),
        LastName = read.Text(wire.LastName, "lastName"),
        BirthDate = read.Date(wire.BirthDate, "birthDate"),
        IsPEP = read.Flag(wire.IsPEP, "isPEP"),
        IsSanctioned = read.Flag(wire.IsSanctioned, "isSanctioned"),
        IsInAdverseMedia = read.Flag(wire.IsInAdverseMedia, "isInAdverseMedia"),
        IsInInternalList = read.Flag(wire.IsInInternalList, "isInInternalList"),
        RegionOfActivityDescription = read.Text(wire.RegionOfActivityDescription, "regionOfActivityDescription"),
        RegistrationCountry = read.Text(wire.RegistrationCountry, "registrationCountry"),
        Title = read.Text(wire.Title, "title"),
        LegalForm = read.Text(wire.LegalForm, "legalForm"),
        EstablishmentDate = read.Date(wire.EstablishmentDate, "establishmentDate", allowsTime: true),
        Contacts = read.List(wire.ListContact, "listContact", Contact),
        Addresses = read.List(wire.ListAddress, "listAddress", Address),
        Documents = read.List(wire.ListBusinessEntityDocument, "listBusinessEntityDocument", Document),
        IncomeSources = read.List(wire.ListIncomeSource, "listIncomeSource", QuestionnaireReader.IncomeSource),
        Activities = read.List(wire.ListActivity, "listActivity", QuestionnaireReader.Activity),
        Regions = read.List(wire.ListRegionOfActivity, "listRegionOfActivity", QuestionnaireReader.Region),
        Countries = read.List(wire.ListCountryOfActivity, "listCountryOfActivity", QuestionnaireReader.CountryOfActivity),
        AdditionalValues = read.List(wire.ListAdditionalValues, "listAdditionalValues", QuestionnaireReader.AdditionalValue),
    };
}
