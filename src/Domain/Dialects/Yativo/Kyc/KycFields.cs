using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// Every field of a submission, under its published name. A field is mandatory if the pages mark it so. Nested objects (addresses, documents,
/// persons) must have their mandatory fields wherever they are sent.
/// </summary>
public static class KycFields
{
    /// <summary>The maximum length of a person's first, middle or last name.</summary>
    public const int NameMaxLength = 1_024;

    /// <summary>The maximum length of the description of a business. The page of 2026 has a smaller limit (<see cref="KycRules"/>).</summary>
    public const int DescriptionMaxLength = 5_000;

    private const int AnswerMaxLength = 255;

    /// <summary>The fields of a person.</summary>
    public static readonly FieldTable<PersonKyc> Person = new(KycErrors.Invalid)
    {
        Field.Text<PersonKyc>("first_name", k => k.FirstName, NameMaxLength).Required(),
        Field.Text<PersonKyc>("last_name", k => k.LastName, NameMaxLength).Required(),
        Field.Text<PersonKyc>("middle_name", k => k.MiddleName, NameMaxLength),
        Field.Text<PersonKyc>(
            "email", k => k.Email, ShortFormFields.EmailMaxLength).Identifying().Matching(Formats.IsEmail).Required().IfInvalid(KycErrors.Email),
        Field.Text<PersonKyc>("calling_code", k => k.CallingCode).Matching(text => IsCallingCode(text)).Required().IfInvalid(KycErrors.CallingCode),
        Field.Text<PersonKyc>("phone", k => k.Phone).Matching(text => AreDigits(text, 8, 15)).Required().IfInvalid(KycErrors.Phone),
        Field.Value<PersonKyc>("birth_date", k => k.BirthDate.HasValue).Required().IfInvalid(KycErrors.BirthDate),
        Field.Code<PersonKyc>("nationality", k => k.Nationality, Classifier.Country, KycErrors.Country).Required(),
        Field.Text<PersonKyc>("gender", k => k.Gender).Matching(text => text is "male" or "female" or "other").Required().IfInvalid(KycErrors.Gender),
        Field.Text<PersonKyc>("tax_id", k => k.TaxId, 100).Identifying().Required(),
        Field.Text<PersonKyc>("bvn", k => k.Bvn).Matching(text => AreDigits(text, 11, 11)).IfInvalid(KycErrors.ElevenDigits),
        Field.Text<PersonKyc>("nin", k => k.Nin).Matching(text => AreDigits(text, 11, 11)).IfInvalid(KycErrors.ElevenDigits),
        Field.Value<PersonKyc>("selfie_image", k => k.SelfieImage is not null).Required(),
        Field.Value<PersonKyc>("residential_address", k => k.ResidentialAddress is not null).Required(),
        Field.Value<PersonKyc>("identifying_information", k => k.IdentifyingInformation is { Count: > 0 }).Required(),
        Field.Text<PersonKyc>("employment_status", k => k.EmploymentStatus, AnswerMaxLength).Required(),
        Field.Text<PersonKyc>(
            "most_recent_occupation_code",
            k => k.MostRecentOccupationCode).Matching(text => AreDigits(text, 6, 6)).Required().IfInvalid(KycErrors.SixDigits),
        Field.Text<PersonKyc>("expected_monthly_payments_usd", k => k.ExpectedMonthlyPaymentsUsd, AnswerMaxLength).Required(),
        Field.Text<PersonKyc>("source_of_funds", k => k.SourceOfFunds, AnswerMaxLength).Required(),
        Field.Text<PersonKyc>("account_purpose", k => k.AccountPurpose, AnswerMaxLength).Required(),
        Field.Text<PersonKyc>("account_purpose_other", k => k.AccountPurposeOther, NameMaxLength),
        Field.Value<PersonKyc>("acting_as_intermediary", k => k.ActingAsIntermediary.HasValue).IfInvalid(KycErrors.Flag),
        Field.Text<PersonKyc>("current_employer", k => k.CurrentEmployer, 512),
        Field.Text<PersonKyc>("immigration_status", k => k.ImmigrationStatus, AnswerMaxLength),
        Field.Text<PersonKyc>("signed_agreement_id", k => k.SignedAgreementId, AnswerMaxLength),
        Field.Text<PersonKyc>("sumsub_token", k => k.SumsubToken, NameMaxLength),
        Field.Value<PersonKyc>("usd_virtual_account", k => k.UsdVirtualAccount.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<PersonKyc>("eur_virtual_account", k => k.EurVirtualAccount.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<PersonKyc>("eurde_virtual_account", k => k.EurdeVirtualAccount.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<PersonKyc>("gbp_virtual_account", k => k.GbpVirtualAccount.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<PersonKyc>("uploaded_documents", k => k.UploadedDocuments is { Count: > 0 }),
    };

    /// <summary>The fields of a business.</summary>
    public static readonly FieldTable<BusinessKyc> Business = new(KycErrors.Invalid)
    {
        Field.Text<BusinessKyc>("business_legal_name", k => k.LegalName, 255).Required(),
        Field.Text<BusinessKyc>("business_trade_name", k => k.TradeName, 255).Required(),
        Field.Text<BusinessKyc>("business_description", k => k.Description, DescriptionMaxLength).OfLines().Required(),
        Field.Text<BusinessKyc>(
            "email", k => k.Email, ShortFormFields.EmailMaxLength).Identifying().Matching(Formats.IsEmail).Required().IfInvalid(KycErrors.Email),
        Field.Text<BusinessKyc>("business_type", k => k.BusinessType).Matching(IsBusinessType).Required().IfInvalid(KycErrors.BusinessType),
        Field.Text<BusinessKyc>("registration_number", k => k.RegistrationNumber, 100).Identifying().Required(),
        Field.Value<BusinessKyc>("incorporation_date", k => k.IncorporationDate.HasValue).Required().IfInvalid(KycErrors.Date),
        Field.Text<BusinessKyc>("tax_id", k => k.TaxId, 100).Identifying(),
        Field.Text<BusinessKyc>("phone_calling_code", k => k.PhoneCallingCode).Matching(
            text => IsCallingCode(text) && text[1] != '0').IfInvalid(KycErrors.CallingCode),
        Field.Text<BusinessKyc>("phone_number", k => k.PhoneNumber).Matching(text => AreDigits(text, 7, 15)).IfInvalid(KycErrors.BusinessPhone),
        Field.Text<BusinessKyc>("business_industry", k => k.Industry, AnswerMaxLength),
        Field.Text<BusinessKyc>("primary_website", k => k.Website).Matching(KycFile.IsValidUrl).IfInvalid(KycErrors.Url),
        Field.Text<BusinessKyc>("statement_descriptor", k => k.StatementDescriptor, 22),
        Field.Value<BusinessKyc>("is_dao", k => k.IsDao.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<BusinessKyc>("has_material_intermediary_ownership", k => k.HasIntermediaryOwnership.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<BusinessKyc>("registered_address", k => k.RegisteredAddress is not null),
        Field.Value<BusinessKyc>("physical_address", k => k.PhysicalAddress is not null),
        Field.Text<BusinessKyc>("source_of_funds", k => k.SourceOfFunds, AnswerMaxLength),
        Field.Text<BusinessKyc>("account_purpose", k => k.AccountPurpose, AnswerMaxLength),
        Field.Text<BusinessKyc>("account_purpose_other", k => k.AccountPurposeOther, NameMaxLength),
        Field.Value<BusinessKyc>("associated_persons", k => k.Owners is { Count: > 0 }).Required(),
        Field.Code<BusinessKyc>("incorporation_country", k => k.IncorporationCountry, Classifier.Country, KycErrors.Country),
        Field.Value<BusinessKyc>("pep_status", k => k.PepStatus.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<BusinessKyc>("high_risk_activities", k => k.HighRiskActivities is { Count: > 0 }),
        Field.Text<BusinessKyc>("high_risk_activities_explanation", k => k.HighRiskActivitiesExplanation, DescriptionMaxLength),
        Field.Value<BusinessKyc>("conducts_money_services", k => k.ConductsMoneyServices.HasValue).IfInvalid(KycErrors.Flag),
        Field.Text<BusinessKyc>("conducts_money_services_description", k => k.ConductsMoneyServicesDescription, DescriptionMaxLength),
        Field.Text<BusinessKyc>("compliance_screening_explanation", k => k.ComplianceScreeningExplanation, DescriptionMaxLength),
        Field.Value<BusinessKyc>("third_party_msb_payments", k => k.ThirdPartyMsbPayments.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<BusinessKyc>("operates_in_prohibited_countries", k => k.OperatesInProhibitedCountries.HasValue).IfInvalid(KycErrors.YesOrNo),
        Field.Value<BusinessKyc>("regulated_activity", k => k.RegulatedActivity is not null),
        Field.Text<BusinessKyc>("estimated_annual_revenue_usd", k => k.EstimatedAnnualRevenueUsd, AnswerMaxLength),
        Field.Value<BusinessKyc>("expected_monthly_payments_usd", k => k.ExpectedMonthlyPaymentsUsd.HasValue).IfInvalid(KycErrors.WholeNumber),
        Field.Value<BusinessKyc>("ownership_threshold", k => k.OwnershipThreshold.HasValue).IfInvalid(KycErrors.Threshold),
        Field.Text<BusinessKyc>("signed_agreement_id", k => k.SignedAgreementId, AnswerMaxLength),
        Field.Value<BusinessKyc>("usd_virtual_account", k => k.UsdVirtualAccount.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<BusinessKyc>("eur_virtual_account", k => k.EurVirtualAccount.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<BusinessKyc>("eurde_virtual_account", k => k.EurdeVirtualAccount.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<BusinessKyc>("gbp_virtual_account", k => k.GbpVirtualAccount.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<BusinessKyc>("documents", k => k.Documents is { Count: > 0 }),
        Field.Value<BusinessKyc>("extra_documents", k => k.ExtraDocuments is { Count: > 0 }),
        Field.Value<BusinessKyc>("identifying_information", k => k.IdentifyingInformation is { Count: > 0 }),
    };

    /// <summary>The fields of an address.</summary>
    public static readonly FieldTable<KycAddress> Address = new(KycErrors.Invalid)
    {
        Field.Text<KycAddress>("street_line_1", a => a.StreetLine1, NameMaxLength).Required(),
        Field.Text<KycAddress>("street_line_2", a => a.StreetLine2, NameMaxLength),
        Field.Text<KycAddress>("city", a => a.City, AnswerMaxLength).Required(),
        Field.Text<KycAddress>("state", a => a.State, AnswerMaxLength),
        Field.Text<KycAddress>("postal_code", a => a.PostalCode, AnswerMaxLength),
        Field.Code<KycAddress>("country", a => a.Country, Classifier.Country, KycErrors.Country).Required(),
        Field.Value<KycAddress>("proof_of_address_file", a => a.ProofOfAddressFile is not null),
    };

    /// <summary>The fields of an identity document.</summary>
    public static readonly FieldTable<KycDocument> Document = new(KycErrors.Invalid)
    {
        Field.Text<KycDocument>("type", d => d.Type, AnswerMaxLength).Required(),
        Field.Code<KycDocument>("issuing_country", d => d.IssuingCountry, Classifier.Country, KycErrors.Country).Required(),
        Field.Text<KycDocument>("number", d => d.Number, 256).Identifying().Required(),
        Field.Value<KycDocument>("date_issued", d => d.DateIssued.HasValue).Required().IfInvalid(KycErrors.Date),
        Field.Value<KycDocument>("expiration_date", d => d.ExpirationDate.HasValue).Required().IfInvalid(KycErrors.Date),
        Field.Value<KycDocument>("image_front_file", d => d.ImageFrontFile is not null).Required(),
        Field.Value<KycDocument>("image_back_file", d => d.ImageBackFile is not null),
    };

    /// <summary>
    /// The fields of an identity document of an associated person. Issuer and issue date are optional; a tax number needs neither image nor dates
    /// (Y30).
    /// </summary>
    public static readonly FieldTable<KycDocument> OwnerDocument = new(KycErrors.Invalid)
    {
        Field.Text<KycDocument>("type", d => d.Type, AnswerMaxLength).Required(),
        Field.Code<KycDocument>("issuing_country", d => d.IssuingCountry, Classifier.Country, KycErrors.Country),
        Field.Text<KycDocument>("number", d => d.Number, 256).Required(),
        Field.Value<KycDocument>("date_issued", d => d.DateIssued.HasValue).IfInvalid(KycErrors.Date),
        Field.Value<KycDocument>("expiration_date", d => d.ExpirationDate.HasValue || d.IsTaxNumber).Required().IfInvalid(KycErrors.Date),
        Field.Value<KycDocument>("image_front_file", d => d.ImageFrontFile is not null || d.IsTaxNumber).Required(),
        Field.Value<KycDocument>("image_back_file", d => d.ImageBackFile is not null),
    };

    /// <summary>The fields of a registration of a business among its identity documents.</summary>
    public static readonly FieldTable<KycDocument> BusinessDocument = new(KycErrors.Invalid)
    {
        Field.Text<KycDocument>("type", d => d.Type, AnswerMaxLength).Required(),
        Field.Code<KycDocument>("issuing_country", d => d.IssuingCountry, Classifier.Country, KycErrors.Country),
        Field.Text<KycDocument>("number", d => d.Number, 256),
        Field.Value<KycDocument>("date_issued", d => d.DateIssued.HasValue).IfInvalid(KycErrors.Date),
        Field.Value<KycDocument>("expiration_date", d => d.ExpirationDate.HasValue).IfInvalid(KycErrors.Date),
        Field.Value<KycDocument>("image_front_file", d => d.ImageFrontFile is not null),
        Field.Value<KycDocument>("image_back_file", d => d.ImageBackFile is not null),
    };

    /// <summary>The fields of a document that does not identify a person.</summary>
    public static readonly FieldTable<KycUpload> Upload = new(KycErrors.Invalid)
    {
        Field.Text<KycUpload>("type", u => u.Type, AnswerMaxLength),
        Field.Text<KycUpload>("purpose", u => u.Purpose).Matching(
            word => KycWords.DocumentPurposes.ContainsKey(KycWords.KeyOf(word))).IfInvalid(KycErrors.Word),
        Field.Text<KycUpload>("description", u => u.Description, NameMaxLength),
        Field.Value<KycUpload>("file", u => u.File is not null).Required(),
    };

    /// <summary>The fields of a regulated activity.</summary>
    public static readonly FieldTable<KycRegulatedActivity> RegulatedActivity = new(KycErrors.Invalid)
    {
        Field.Text<KycRegulatedActivity>("regulated_activities_description", r => r.RegulatedActivitiesDescription, DescriptionMaxLength),
        Field.Code<KycRegulatedActivity>(
            "primary_regulatory_authority_country", r => r.PrimaryRegulatoryAuthorityCountry, Classifier.Country, KycErrors.Country),
        Field.Text<KycRegulatedActivity>("primary_regulatory_authority_name", r => r.PrimaryRegulatoryAuthorityName, AnswerMaxLength),
        Field.Text<KycRegulatedActivity>("license_number", r => r.LicenseNumber, AnswerMaxLength),
    };

    /// <summary>The fields of a beneficial owner.</summary>
    public static readonly FieldTable<KycOwner> Owner = new(KycErrors.Invalid)
    {
        Field.Text<KycOwner>("first_name", o => o.FirstName, CustomerFields.NameMaxLength).Required(),
        Field.Text<KycOwner>("last_name", o => o.LastName, CustomerFields.NameMaxLength).Required(),
        Field.Text<KycOwner>("middle_name", o => o.MiddleName, CustomerFields.NameMaxLength),
        Field.Value<KycOwner>("birth_date", o => o.BirthDate.HasValue).Required().IfInvalid(KycErrors.BirthDate),
        Field.Code<KycOwner>("nationality", o => o.Nationality, Classifier.Country, KycErrors.Country).Required(),
        Field.Value<KycOwner>("ownership_percentage", o => o.OwnershipPercentage.HasValue).IfInvalid(KycErrors.Percentage),
        Field.Text<KycOwner>("tax_id", o => o.TaxId, 100).Identifying(),
        Field.Text<KycOwner>(
            "email", o => o.Email, ShortFormFields.EmailMaxLength).Identifying().Matching(Formats.IsEmail).IfInvalid(KycErrors.Email),
        Field.Text<KycOwner>("phone", o => o.Phone, AnswerMaxLength).Identifying(),
        Field.Text<KycOwner>("title", o => o.Title, AnswerMaxLength),
        Field.Value<KycOwner>("has_ownership", o => o.HasOwnership.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<KycOwner>("has_control", o => o.HasControl.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<KycOwner>("is_signer", o => o.IsSigner.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<KycOwner>("is_director", o => o.IsDirector.HasValue).IfInvalid(KycErrors.Flag),
        Field.Value<KycOwner>("relationship_established_at", o => o.RelationshipEstablishedAt.HasValue).IfInvalid(KycErrors.Date),
        Field.Value<KycOwner>("residential_address", o => o.ResidentialAddress is not null),
        Field.Value<KycOwner>("identifying_information", o => o.IdentifyingInformation is { Count: > 0 }),
    };

    /// <summary>Returns the mandatory fields of a first submission, in the order of the table.</summary>
    public static IReadOnlyList<string> RequirementsDue(EntityType type) =>
        type == EntityType.Organization ? RequirementsDue(Business, type) : RequirementsDue(Person, type);

    private static string[] RequirementsDue<T>(FieldTable<T> table, EntityType type) =>
        [.. table.Where(field => YativoForms.Kyc.Requires(table, field, type)).Select(field => field.Name)];

    private static Field<T> Required<T>(this Field<T> field) => field.IfMissing(KycErrors.Missing);

    private static bool AreDigits(ReadOnlySpan<char> text, int least, int most) =>
        text.Length >= least && text.Length <= most && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsCallingCode(string text) => text.StartsWith('+') && AreDigits(text.AsSpan(1), 1, 4);

    private static bool IsBusinessType(string text) =>
        text is "cooperative" or "corporation" or "llc" or "partnership" or "sole_prop" or "trust" or "other";
}
