using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers;

/// <summary>Rejections of a customer, and the path segments of its parts (errors.json; rules that the list does not contain are marked as the service's own).</summary>
public static class CustomerErrors
{
    /// <summary>The segment of a person's details.</summary>
    public static readonly PathSegment IndividualDetail = new("C016", "Problem with field for INDIVIDUAL type customer.", "");

    /// <summary>The segment of an organisation's details.</summary>
    public static readonly PathSegment OrganizationDetail = new("C017", "Problem with field for ORGANIZATION type customer.", "");

    /// <summary>The segment of a related entity. Its published number is also C016.</summary>
    public static readonly PathSegment RelatedEntity = new("C016", "Problem with relatedEntity (index: {0} ).", "listRelatedEntity");

    /// <summary>The segment of a document. The published message formats the index differently from every other list.</summary>
    public static readonly PathSegment Document = new("Q002", "Problem with Customer BusinessEntityDocument index = {0} .", "listBusinessEntityDocument");

    /// <summary>The segment of a contact; the number is proposed.</summary>
    public static readonly PathSegment Contact = new("Q003", "Problem with Contact (index: {0} ).", "listContact");

    /// <summary>The segment of an address.</summary>
    public static readonly PathSegment Address = new("Q004", "Problem with Address (index: {0} ).", "listAddress");

    /// <summary>The segment of the list of related entities as a whole; the number is proposed.</summary>
    public static readonly PathSegment RelatedEntities = new("Q016", "", "listRelatedEntity");

    /// <summary>The communication number is missing (text published, number proposed).</summary>
    public static readonly Rule CommunicationNumberMissing = Rule.Unpublished("C001", "CommunicationNumber is mandatory");

    /// <summary>The communication number cannot be read or is longer than 256 characters.</summary>
    public static readonly Rule CommunicationNumberInvalid = Rule.Unpublished("C001", "CommunicationNumber is invalid");

    /// <summary>The customer's number is missing.</summary>
    public static readonly Rule ExternalIdMissing = new("C002", "CustomerExtId is mandatory");

    /// <summary>The customer's number cannot be read or is too long.</summary>
    public static readonly Rule ExternalIdInvalid = Rule.Unpublished("C002", "CustomerExtId is invalid");

    /// <summary>The requester is missing.</summary>
    public static readonly Rule RequesterMissing = Rule.Unpublished("C003", "Requester is mandatory");

    /// <summary>The requester cannot be read or is too long.</summary>
    public static readonly Rule RequesterInvalid = Rule.Unpublished("C003", "Requester is invalid");

    /// <summary>UPDATE of a customer that does not exist.</summary>
    public static readonly Rule Unknown = new("C004", "Cannot update not existing customer, use Action = CREATE");

    /// <summary>CREATE of a customer that already exists, or registration of a regular customer as simplified.</summary>
    public static readonly Rule AlreadyExists = new("C004", "Customer already exists");

    /// <summary>The action is not a member of the set.</summary>
    public static readonly Rule ActionInvalid = Rule.Unpublished("C005", "Action is invalid");

    /// <summary>The business unit is not in the classifier.</summary>
    public static readonly Rule BusinessUnitUnknown = Rule.Unpublished("C006", "BusinessUnit is invalid");

    /// <summary>The client must name a business unit and the request has none (number proposed).</summary>
    public static readonly Rule BusinessUnitMissing = Rule.Unpublished("C006", "BusinessUnit is mandatory");

    /// <summary>The calling client may not use this business unit (number proposed).</summary>
    public static readonly Rule BusinessUnitNotAllowed = Rule.Unpublished("C006", "BusinessUnit is not allowed for this client");

    /// <summary>The category is missing.</summary>
    public static readonly Rule CategoryMissing = new("C007", "RiskManagementCategory is mandatory");

    /// <summary>The category is not in the classifier.</summary>
    public static readonly Rule CategoryUnknown = new("C007", "RiskManagementCategory is not a known code");

    /// <summary>An update would make a customer a lead.</summary>
    public static readonly Rule LeadNotAllowed = Rule.Unpublished("C007", "'Lead' risk management category is forbidden for an existing customer");

    /// <summary>The source of the risk level is missing.</summary>
    public static readonly Rule SourceMissing = Rule.Unpublished("C008", "SourceOfRiskLevel is mandatory");

    /// <summary>The source of the risk level is not a member of the set.</summary>
    public static readonly Rule SourceInvalid = Rule.Unpublished("C008", "SourceOfRiskLevel is invalid");

    /// <summary>IMPORT without a risk level.</summary>
    public static readonly Rule RiskLevelMissing = Rule.Unpublished("C008.I01", "RiskLevel is mandatory");

    /// <summary>The risk level is not a member of the set.</summary>
    public static readonly Rule RiskLevelInvalid = Rule.Unpublished("C008.I01", "RiskLevel is invalid");

    /// <summary>IMPORT of a lead.</summary>
    public static readonly Rule LeadNeedsEvaluate = new("C008.I02", "When source of risk level IMPORT. 'Lead' risk management category is forbidden");

    /// <summary>IMPORT without a status.</summary>
    public static readonly Rule StatusMissing = Rule.Unpublished("C009", "CustomerStatus is mandatory");

    /// <summary>The status is not a member of the set.</summary>
    public static readonly Rule StatusInvalid = Rule.Unpublished("C009", "CustomerStatus is invalid");

    /// <summary>The entity type is missing.</summary>
    public static readonly Rule EntityTypeMissing = new("C010", "EntityType is mandatory");

    /// <summary>The entity type is not a member of the set.</summary>
    public static readonly Rule EntityTypeInvalid = Rule.Unpublished("C010", "EntityType is invalid");

    /// <summary>The request would change the customer's entity type.</summary>
    public static readonly Rule EntityTypeChanged = Rule.Unpublished("C010", "EntityType can not be changed");

    /// <summary>A value is not a date.</summary>
    public static readonly Rule DateInvalid = Rule.Unpublished("C011", "{0} is invalid");

    /// <summary>The date of application is missing.</summary>
    public static readonly Rule ApplicationDateMissing = new("C012", "ApplicationDate is mandatory");

    /// <summary>CLOSED without a closing date.</summary>
    public static readonly Rule ClosingDateMissing = new("C013", "ClosingDate is mandatory for CLOSED CustomerStatus");

    /// <summary>A closing date without CLOSED.</summary>
    public static readonly Rule ClosingDateForbidden = new("C013a", "ClosingDate can not exist for not CLOSED CustomerStatus");

    /// <summary>A field of organisations was sent for a person.</summary>
    public static readonly Rule ForbiddenForIndividual = new("C014", "Field not allowed for INDIVIDUAL. Field: {0}");

    /// <summary>A field of persons was sent for an organisation.</summary>
    public static readonly Rule ForbiddenForOrganization = new("C015", "Field not allowed for ORGANIZATION. Field: {0}");

    /// <summary>The first name is missing.</summary>
    public static readonly Rule FirstNameMissing = Rule.Unpublished("C016.I01", "FirstName is mandatory");

    /// <summary>The first name cannot be read or is too long.</summary>
    public static readonly Rule FirstNameInvalid = Rule.Unpublished("C016.I01", "FirstName is invalid");

    /// <summary>The last name is missing.</summary>
    public static readonly Rule LastNameMissing = Rule.Unpublished("C016.I02", "LastName is mandatory");

    /// <summary>The last name cannot be read or is too long.</summary>
    public static readonly Rule LastNameInvalid = Rule.Unpublished("C016.I02", "LastName is invalid");

    /// <summary>The date of birth is missing and the form requires it.</summary>
    public static readonly Rule BirthDateMissing = Rule.Unpublished("C016.I03", "BirthDate is mandatory");

    /// <summary>The citizenship is missing.</summary>
    public static readonly Rule CitizenshipMissing = Rule.Unpublished("C016.I06", "Problem with field for INDIVIDUAL type customer. CitizenshipCountry is mandatory");

    /// <summary>The citizenship is not in the classifier.</summary>
    public static readonly Rule CitizenshipUnknown = new("C016.I06", "Problem with field for INDIVIDUAL type customer. CitizenshipCountry is not a known code");

    /// <summary>The country of birth is not in the classifier.</summary>
    public static readonly Rule BirthCountryUnknown = new("C016.I06", "BirthCountry is not a known code");

    /// <summary>The country of permanent residence is not in the classifier.</summary>
    public static readonly Rule PermanentResidenceUnknown = new("C016.I08", "PermanentResidenceCountry is not a known code");

    /// <summary>The second citizenship is not in the classifier.</summary>
    public static readonly Rule SecondCitizenshipUnknown = new("C016.I08", "SecondCitizenshipCountry is not a known code");

    /// <summary>The title is missing.</summary>
    public static readonly Rule TitleMissing = new("C017.O01", "For ORGANIZATION type customer Title is mandatory");

    /// <summary>The title cannot be read or is too long.</summary>
    public static readonly Rule TitleInvalid = Rule.Unpublished("C017.O01", "Title is invalid");

    /// <summary>The country of registration is missing.</summary>
    public static readonly Rule RegistrationCountryMissing = Rule.Unpublished("C017.O02", "RegistrationCountry is mandatory");

    /// <summary>The country of registration is not in the classifier.</summary>
    public static readonly Rule RegistrationCountryUnknown = new("REG", "RegistrationCountry must be a known code");

    /// <summary>The legal form is missing.</summary>
    public static readonly Rule LegalFormMissing = Rule.Unpublished("C017.O03", "LegalForm is mandatory");

    /// <summary>The legal form is not in the classifier.</summary>
    public static readonly Rule LegalFormUnknown = Rule.Unpublished("C017.O03", "LegalForm is invalid");

    /// <summary>The national identification or registration number is missing and the form requires it.</summary>
    public static readonly Rule NationalCodeMissing = Rule.Unpublished("national_code_missing", "NationalCode is mandatory");

    /// <summary>Several customers of the account have the requested national code. None of them is named.</summary>
    public static readonly Rule NationalCodeAmbiguous = Rule.Unpublished("national_code_ambiguous", "Several customers have this NationalCode");

    /// <summary>The middle name cannot be read or is too long.</summary>
    public static readonly Rule MiddleNameInvalid = Rule.Unpublished("middle_name_invalid", "MiddleName is invalid");

    /// <summary>The full name is missing.</summary>
    public static readonly Rule FullNameMissing = Rule.Unpublished("name_missing", "FullName is mandatory");

    /// <summary>The full name cannot be read or is longer than 512 characters.</summary>
    public static readonly Rule FullNameInvalid = Rule.Unpublished("name_invalid", "FullName is invalid");

    /// <summary>The e-mail address is missing.</summary>
    public static readonly Rule EmailMissing = Rule.Unpublished("email_missing", "Email is mandatory");

    /// <summary>The e-mail address is not valid (RFC 5321).</summary>
    public static readonly Rule EmailInvalid = Rule.Unpublished("email_invalid", "Email is invalid");

    /// <summary>Another customer of the account has the e-mail address. Case is ignored.</summary>
    public static readonly Rule EmailTaken = Rule.Unpublished("email_taken", "Email has been taken");

    /// <summary>The phone number is missing.</summary>
    public static readonly Rule PhoneMissing = Rule.Unpublished("phone_missing", "Phone is mandatory");

    /// <summary>The phone number is not in the format of ITU-T E.164 with a leading plus.</summary>
    public static readonly Rule PhoneInvalid = Rule.Unpublished("phone_invalid", "Phone is invalid");

    /// <summary>The country is missing.</summary>
    public static readonly Rule StatedCountryMissing = Rule.Unpublished("country_missing", "StatedCountry is mandatory");

    /// <summary>The country is not in the classifier (ISO 3166-1).</summary>
    public static readonly Rule StatedCountryUnknown = Rule.Unpublished("country_unknown", "StatedCountry is invalid");

    /// <summary>Another value cannot be read or is too long.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("C018", "{0} is invalid");

    /// <summary>A requested screening is not a member of the set.</summary>
    public static readonly Rule ScreeningUndefined = new("SCR01", "Screening process is undefined: {0}");

    /// <summary>The communication number was used before.</summary>
    public static readonly Rule CommunicationNumberUsed = new("O001", "CommunicationNumber already used");

    /// <summary>The communication number of a batch item was used before: the same message with another code.</summary>
    public static readonly Rule CommunicationNumberUsedInBatch = new("O005", "CommunicationNumber already used");

    /// <summary>Returns the rule for a field that is not permitted for an entity type.</summary>
    public static Rule Forbidden(EntityType type) => type == EntityType.Individual ? ForbiddenForIndividual : ForbiddenForOrganization;
}
