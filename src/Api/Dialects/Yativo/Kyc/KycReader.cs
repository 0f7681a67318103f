using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>
/// Reads one submission for verification. It notes values that it cannot read, and the rules report them. Unknown names are ignored.
/// </summary>
/// <param name="body">The request.</param>
/// <param name="context">The context of the request.</param>
/// <param name="names">The names in the request.</param>
/// <param name="newDocument">Returns a new document id.</param>
internal sealed class KycReader(KycBody body, YativoReadContext context, KycNames names, Func<DocumentId> newDocument)
{
    private readonly FieldReader _read = new(YativoReader.Policy);
    private readonly KycFiles _files = new(context.MaxPictureBytes);

    /// <summary>Reads the submission.</summary>
    /// <param name="type">Person or business; null for an update, whose body has the type.</param>
    public KycReadResult Read(EntityType? type)
    {
        var entityType = type ?? YativoReader.TypeIn(_read, body.Type, "type");
        var data = new YativoSubmission
        {
            Type = entityType,
            Person = entityType == EntityType.Individual ? Person() : new(),
            Business = entityType == EntityType.Organization ? Business() : new(),
        };
        var customer = _read.Text(body.CustomerId, "customer_id");
        return new(customer, data with { Unreadable = [.. _read.Unreadable.Distinct()], Files = _files.Findings }, _files.Contents);
    }

    private PersonKyc Person() => new()
    {
        FirstName = _read.Text(body.FirstName, "first_name"),
        LastName = _read.Text(body.LastName, "last_name"),
        MiddleName = _read.Text(body.MiddleName, "middle_name"),
        Email = _read.Text(body.Email, "email"),
        CallingCode = _read.Text(body.CallingCode, "calling_code"),
        Phone = _read.Text(body.Phone, "phone"),
        BirthDate = _read.PartialDate(body.BirthDate, "birth_date"),
        Nationality = Country(_read, body.Nationality, "nationality"),
        Gender = _read.Text(body.Gender, "gender")?.ToLowerInvariant(),
        TaxId = _read.Text(names.TaxId, "tax_id"),
        Bvn = _read.Text(body.Bvn, "bvn"),
        Nin = _read.Text(body.Nin, "nin"),
        SelfieImage = _files.File(_read, body.SelfieImage, "selfie_image", newDocument(), DocumentPurpose.Selfie),
        ResidentialAddress = _read.Object(body.ResidentialAddress, "residential_address", Address),
        IdentifyingInformation = _read.List(body.IdentifyingInformation, "identifying_information", Document),
        EmploymentStatus = _read.Text(body.EmploymentStatus, "employment_status"),
        MostRecentOccupationCode = _read.Text(names.OccupationCode, "most_recent_occupation_code"),
        ExpectedMonthlyPaymentsUsd = _read.Text(names.ExpectedPayments, "expected_monthly_payments_usd"),
        SourceOfFunds = _read.Text(body.SourceOfFunds, "source_of_funds"),
        AccountPurpose = _read.Text(body.AccountPurpose, "account_purpose"),
        AccountPurposeOther = _read.Text(body.AccountPurposeOther, "account_purpose_other"),
        ActingAsIntermediary = _read.Flag(body.ActingAsIntermediary, "acting_as_intermediary"),
    };

    private BusinessKyc Business() => new()
    {
        LegalName = _read.Text(names.LegalName, "business_legal_name"),
        TradeName = _read.Text(names.TradeName, "business_trade_name"),
        Description = _read.Text(names.Description, "business_description"),
        Email = _read.Text(body.Email, "email"),
        BusinessType = _read.Text(body.BusinessType, "business_type"),
        RegistrationNumber = _read.Text(body.RegistrationNumber, "registration_number"),
        IncorporationDate = _read.Date(body.IncorporationDate, "incorporation_date"),
        TaxId = _read.Text(names.TaxId, "tax_id"),
        PhoneCallingCode = _read.Text(body.PhoneCallingCode, "phone_calling_code"),
        PhoneNumber = _read.Text(body.PhoneNumber, "phone_number"),
        Industry = _read.Text(body.BusinessIndustry, "business_industry"),
        Website = _read.Text(body.PrimaryWebsite, "primary_website"),
        StatementDescriptor = _read.Text(body.StatementDescriptor, "statement_descriptor"),
        IsDao = _read.Flag(body.IsDao, "is_dao"),
        HasIntermediaryOwnership = _read.Flag(body.HasMaterialIntermediaryOwnership, "has_material_intermediary_ownership"),
        RegisteredAddress = _read.Object(body.RegisteredAddress, "registered_address", Address),
        PhysicalAddress = _read.Object(body.PhysicalAddress, "physical_address", Address),
        SourceOfFunds = _read.Text(body.SourceOfFunds, "source_of_funds"),
        AccountPurpose = _read.Text(body.AccountPurpose, "account_purpose"),
        AccountPurposeOther = _read.Text(body.AccountPurposeOther, "account_purpose_other"),
        Owners = _read.List(names.Owners, "associated_persons", Owner),
    };

    private KycOwner Owner(FieldReader read, KycOwnerBody wire) => new()
    {
        FirstName = read.Text(wire.FirstName, "first_name"),
        LastName = read.Text(wire.LastName, "last_name"),
        MiddleName = read.Text(wire.MiddleName, "middle_name"),
        BirthDate = read.PartialDate(wire.BirthDate, "birth_date"),
        Nationality = Country(read, wire.Nationality, "nationality"),
        OwnershipPercentage = read.Decimal(wire.OwnershipPercentage, "ownership_percentage", YativoReader.NumbersAsText),
        TaxId = read.Text(wire.TaxId, "tax_id"),
        Email = read.Text(wire.Email, "email"),
        Phone = read.Text(wire.Phone, "phone"),
        Title = read.Text(wire.Title, "title"),
        HasOwnership = read.Flag(wire.HasOwnership, "has_ownership"),
        HasControl = read.Flag(wire.HasControl, "has_control"),
        IsSigner = read.Flag(wire.IsSigner, "is_signer"),
        IsDirector = read.Flag(wire.IsDirector, "is_director"),
        ResidentialAddress = read.Object(wire.ResidentialAddress, "residential_address", Address),
        IdentifyingInformation = read.List(wire.IdentifyingInformation, "identifying_information", Document),
    };

    private KycAddress Address(FieldReader read, KycAddressBody wire) => new()
    {
        StreetLine1 = read.Text(wire.StreetLine1, "street_line_1"),
        StreetLine2 = read.Text(wire.StreetLine2, "street_line_2"),
        City = read.Text(wire.City, "city"),
        State = read.Text(wire.State, "state"),
        PostalCode = read.Text(wire.PostalCode, "postal_code"),
        Country = Country(read, wire.Country, "country"),
        ProofOfAddressFile = _files.File(read, wire.ProofOfAddressFile, "proof_of_address_file", newDocument(), DocumentPurpose.ProofOfAddress),
    };

    private KycDocument Document(FieldReader read, KycDocumentBody wire)
    {
        var (id, type) = (newDocument(), read.Text(wire.Type, "type"));
        return new()
        {
            Id = id.Value,
            Type = type,
            Kind = type is null ? null : YativoDocumentReader.TypeOf(type),
            IssuingCountry = Country(read, wire.IssuingCountry, "issuing_country"),
            Number = read.Text(wire.Number, "number"),
            DateIssued = read.Date(wire.DateIssued, "date_issued"),
            ExpirationDate = read.Date(wire.ExpirationDate, "expiration_date"),
            ImageFrontFile = _files.File(read, wire.ImageFrontFile, "image_front_file", id, DocumentPurpose.Front),
            ImageBackFile = _files.File(read, wire.ImageBackFile, "image_back_file", id, DocumentPurpose.Back),
        };
    }

    // The pages of 2026 have alpha-2 codes here, earlier pages alpha-3 (yativo.md, Contradictions).
    private string? Country(FieldReader read, Field field, string name) => read.Read(
        field, name, text => (Countries.OfAlpha2(text) ?? (context.AcceptsAlpha3Only ? null : Countries.OfAlpha3(text)))?.Alpha2);
}

/// <summary>The result of reading a submission.</summary>
/// <param name="Customer">The customer id, as sent.</param>
/// <param name="Data">The submitted data.</param>
/// <param name="Files">The valid files.</param>
internal sealed record KycReadResult(string? Customer, YativoSubmission Data, IReadOnlyList<KycContent> Files);
