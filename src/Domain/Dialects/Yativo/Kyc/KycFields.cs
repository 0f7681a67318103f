using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// Every field of a submission, under the name that the contract prints. Mandatory are those the pages mark so; parts (addresses,
/// documents, persons) are whole wherever they are sent.
/// </summary>
public static class KycFields
{
    /// <summary>The longest first, middle or last name of a person.</summary>
    public const int NameMaxLength = 1_024;

    private const int AnswerMaxLength = 255;

    /// <summary>The fields of a person.</summary>
    public static readonly FieldTable<PersonKyc> Person = new(KycErrors.Invalid)
    {
        Field.Text<PersonKyc>("first_name", k => k.FirstName, NameMaxLength).Needed(),
        Field.Text<PersonKyc>("last_name", k => k.LastName, NameMaxLength).Needed(),
        Field.Text<PersonKyc>("middle_name", k => k.MiddleName, NameMaxLength),
        Field.Text<PersonKyc>("email", k => k.Email, ShortFormFields.EmailMaxLength).Like(Formats.IsEmail).Needed().Else(KycErrors.Email),
        Field.Text<PersonKyc>("calling_code", k => k.CallingCode).Like(text => IsCallingCode(text)).Needed().Else(KycErrors.CallingCode),
        Field.Text<PersonKyc>("phone", k => k.Phone).Like(text => AreDigits(text, 8, 15)).Needed().Else(KycErrors.Phone),
        Field.Value<PersonKyc>("birth_date", k => k.BirthDate.HasValue).Needed().Else(KycErrors.Date),
        Field.Code<PersonKyc>("nationality", k => k.Nationality, Classifier.Country, KycErrors.Country).Needed(),
        Field.Text<PersonKyc>("gender", k => k.Gender).Like(text => text is "male" or "female" or "other").Needed().Else(KycErrors.Gender),
        Field.Text<PersonKyc>("tax_id", k => k.TaxId, 100).Needed(),
        Field.Text<PersonKyc>("bvn", k => k.Bvn).Like(text => AreDigits(text, 11, 11)).Else(KycErrors.ElevenDigits),
        Field.Text<PersonKyc>("nin", k => k.Nin).Like(text => AreDigits(text, 11, 11)).Else(KycErrors.ElevenDigits),
        Field.Value<PersonKyc>("selfie_image", k => k.SelfieImage is not null).Needed(),
        Field.Value<PersonKyc>("residential_address", k => k.ResidentialAddress is not null).Needed(),
        Field.Value<PersonKyc>("identifying_information", k => k.IdentifyingInformation is { Count: > 0 }).Needed(),
        Field.Text<PersonKyc>("employment_status", k => k.EmploymentStatus, AnswerMaxLength).Needed(),
        Field.Text<PersonKyc>("most_recent_occupation_code", k => k.MostRecentOccupationCode).Like(text => AreDigits(text, 6, 6)).Needed().Else(KycErrors.SixDigits),
        Field.Text<PersonKyc>("expected_monthly_payments_usd", k => k.ExpectedMonthlyPaymentsUsd, AnswerMaxLength).Needed(),
        Field.Text<PersonKyc>("source_of_funds", k => k.SourceOfFunds, AnswerMaxLength).Needed(),
        Field.Text<PersonKyc>("account_purpose", k => k.AccountPurpose, AnswerMaxLength).Needed(),
        Field.Text<PersonKyc>("account_purpose_other", k => k.AccountPurposeOther, NameMaxLength),
        Field.Value<PersonKyc>("acting_as_intermediary", k => k.ActingAsIntermediary.HasValue).Needed().Else(KycErrors.Flag),
    };

    /// <summary>The fields of a business.</summary>
    public static readonly FieldTable<BusinessKyc> Business = new(KycErrors.Invalid)
    {
        Field.Text<BusinessKyc>("business_legal_name", k => k.LegalName, 255).Needed(),
        Field.Text<BusinessKyc>("business_trade_name", k => k.TradeName, 255).Needed(),
        Field.Text<BusinessKyc>("business_description", k => k.Description, 1_000).Needed(),
        Field.Text<BusinessKyc>("email", k => k.Email, ShortFormFields.EmailMaxLength).Like(Formats.IsEmail).Needed().Else(KycErrors.Email),
        Field.Text<BusinessKyc>("business_type", k => k.BusinessType).Like(IsBusinessType).Needed().Else(KycErrors.BusinessType),
        Field.Text<BusinessKyc>("registration_number", k => k.RegistrationNumber, 100).Needed(),
        Field.Value<BusinessKyc>("incorporation_date", k => k.IncorporationDate.HasValue).Needed().Else(KycErrors.Date),
        Field.Text<BusinessKyc>("tax_id", k => k.TaxId, 100),
        Field.Text<BusinessKyc>("phone_calling_code", k => k.PhoneCallingCode).Like(text => IsCallingCode(text) && text[1] != '0').Else(KycErrors.CallingCode),
        Field.Text<BusinessKyc>("phone_number", k => k.PhoneNumber).Like(text => AreDigits(text, 7, 15)).Else(KycErrors.BusinessPhone),
        Field.Text<BusinessKyc>("business_industry", k => k.Industry, AnswerMaxLength),
        Field.Text<BusinessKyc>("primary_website", k => k.Website).Like(KycFile.IsSound).Else(KycErrors.Url),
        Field.Text<BusinessKyc>("statement_descriptor", k => k.StatementDescriptor, 22),
        Field.Value<BusinessKyc>("is_dao", k => k.IsDao.HasValue).Else(KycErrors.Flag),
        Field.Value<BusinessKyc>("has_material_intermediary_ownership", k => k.HasIntermediaryOwnership.HasValue).Else(KycErrors.Flag),
        Field.Value<BusinessKyc>("registered_address", k => k.RegisteredAddress is not null),
        Field.Value<BusinessKyc>("physical_address", k => k.PhysicalAddress is not null),
        Field.Text<BusinessKyc>("source_of_funds", k => k.SourceOfFunds, AnswerMaxLength),
        Field.Text<BusinessKyc>("account_purpose", k => k.AccountPurpose, AnswerMaxLength),
        Field.Text<BusinessKyc>("account_purpose_other", k => k.AccountPurposeOther, NameMaxLength),
        Field.Value<BusinessKyc>("associated_persons", k => k.Owners is { Count: > 0 }).Needed(),
    };

    /// <summary>The parts of an address.</summary>
    public static readonly FieldTable<KycAddress> Address = new(KycErrors.Invalid)
    {
        Field.Text<KycAddress>("street_line_1", a => a.StreetLine1, NameMaxLength).Needed(),
        Field.Text<KycAddress>("street_line_2", a => a.StreetLine2, NameMaxLength),
        Field.Text<KycAddress>("city", a => a.City, AnswerMaxLength).Needed(),
        Field.Text<KycAddress>("state", a => a.State, AnswerMaxLength),
        Field.Text<KycAddress>("postal_code", a => a.PostalCode, AnswerMaxLength),
        Field.Code<KycAddress>("country", a => a.Country, Classifier.Country, KycErrors.Country).Needed(),
        Field.Value<KycAddress>("proof_of_address_file", a => a.ProofOfAddressFile is not null),
    };

    /// <summary>The parts of an identity document.</summary>
    public static readonly FieldTable<KycDocument> Document = new(KycErrors.Invalid)
    {
        Field.Text<KycDocument>("type", d => d.Type, AnswerMaxLength).Needed(),
        Field.Code<KycDocument>("issuing_country", d => d.IssuingCountry, Classifier.Country, KycErrors.Country).Needed(),
        Field.Text<KycDocument>("number", d => d.Number, 256).Needed(),
        Field.Value<KycDocument>("date_issued", d => d.DateIssued.HasValue).Needed().Else(KycErrors.Date),
        Field.Value<KycDocument>("expiration_date", d => d.ExpirationDate.HasValue).Needed().Else(KycErrors.Date),
        Field.Value<KycDocument>("image_front_file", d => d.ImageFrontFile is not null).Needed(),
        Field.Value<KycDocument>("image_back_file", d => d.ImageBackFile is not null),
    };

    /// <summary>The parts of a beneficial owner.</summary>
    public static readonly FieldTable<KycOwner> Owner = new(KycErrors.Invalid)
    {
        Field.Text<KycOwner>("first_name", o => o.FirstName, CustomerFields.NameMaxLength).Needed(),
        Field.Text<KycOwner>("last_name", o => o.LastName, CustomerFields.NameMaxLength).Needed(),
        Field.Text<KycOwner>("middle_name", o => o.MiddleName, CustomerFields.NameMaxLength),
        Field.Value<KycOwner>("birth_date", o => o.BirthDate.HasValue).Needed().Else(KycErrors.Date),
        Field.Code<KycOwner>("nationality", o => o.Nationality, Classifier.Country, KycErrors.Country).Needed(),
        Field.Value<KycOwner>("ownership_percentage", o => o.OwnershipPercentage.HasValue).Else(KycErrors.Percentage),
        Field.Text<KycOwner>("tax_id", o => o.TaxId, 100),
        Field.Text<KycOwner>("email", o => o.Email, ShortFormFields.EmailMaxLength).Like(Formats.IsEmail).Else(KycErrors.Email),
        Field.Text<KycOwner>("phone", o => o.Phone, AnswerMaxLength),
        Field.Text<KycOwner>("title", o => o.Title, AnswerMaxLength),
        Field.Value<KycOwner>("has_ownership", o => o.HasOwnership.HasValue).Else(KycErrors.Flag),
        Field.Value<KycOwner>("has_control", o => o.HasControl.HasValue).Else(KycErrors.Flag),
        Field.Value<KycOwner>("is_signer", o => o.IsSigner.HasValue).Else(KycErrors.Flag),
        Field.Value<KycOwner>("is_director", o => o.IsDirector.HasValue).Else(KycErrors.Flag),
        Field.Value<KycOwner>("residential_address", o => o.ResidentialAddress is not null),
        Field.Value<KycOwner>("identifying_information", o => o.IdentifyingInformation is { Count: > 0 }),
    };

    /// <summary>What a first submission has to state, in the order of the table.</summary>
    public static IReadOnlyList<string> Due(EntityType type) => type == EntityType.Organization ? Due(Business, type) : Due(Person, type);

    private static string[] Due<T>(FieldTable<T> table, EntityType type) =>
        [.. table.Where(field => YativoForms.Kyc.Requires(table, field, type)).Select(field => field.Name)];

    private static Field<T> Needed<T>(this Field<T> field) => field.IfMissing(KycErrors.Missing);

    private static bool AreDigits(ReadOnlySpan<char> text, int least, int most) =>
        text.Length >= least && text.Length <= most && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsCallingCode(string text) => text.StartsWith('+') && AreDigits(text.AsSpan(1), 1, 4);

    private static bool IsBusinessType(string text) =>
        text is "cooperative" or "corporation" or "llc" or "partnership" or "sole_prop" or "trust" or "other";
}
