using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Kyc;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Reads one submission for verification; what it cannot read it notes, and the rules report it. Names it does not know are passed over.</summary>
/// <param name="body">The request.</param>
/// <param name="how">By what it is read.</param>
/// <param name="names">The names that it uses.</param>
/// <param name="newDocument">Gives an id to what contents are kept under.</param>
internal sealed class KycReader(JsonElement body, YativoReading how, KycNames names, Func<DocumentId> newDocument)
{
    private readonly List<string> _unreadable = [];
    private readonly KycFiles _files = new(how.MaxPictureBytes);

    /// <summary>Reads it.</summary>
    /// <param name="type">Whether of a person or a business; nothing for an update, whose body says it.</param>
    public KycRead Read(EntityType? type)
    {
        var wire = new WireObject(body, _unreadable, Nul.Refused);
        var stated = type ?? TypeIn(wire);
        var submission = new KycSubmission
        {
            Dialect = YativoExtension.Instance,
            Requester = how.Requester,
            IsUpdate = type is null,
            Type = stated,
            Person = stated == EntityType.Individual ? Person(wire) : new(),
            Business = stated == EntityType.Organization ? Business(wire) : new(),
        };
        var customer = wire.Text("customer_id", "/customer_id");
        return new(customer, submission with { Unreadable = [.. _unreadable.Distinct()], Files = _files.Findings }, _files.Contents);
    }

    private static EntityType? TypeIn(WireObject wire) => wire.Read<EntityType>("type", "/type", text => text switch
    {
        "individual" => EntityType.Individual,
        "business" => EntityType.Organization,
        _ => null,
    });

    private PersonKyc Person(WireObject wire) => new()
    {
        FirstName = Text(wire, "first_name"),
        LastName = Text(wire, "last_name"),
        MiddleName = Text(wire, "middle_name"),
        Email = Text(wire, "email"),
        CallingCode = Text(wire, "calling_code"),
        Phone = Text(wire, "phone"),
        BirthDate = wire.Day("birth_date", "/birth_date"),
        Nationality = Country(wire, "nationality", ""),
        Gender = Text(wire, "gender")?.ToLowerInvariant(),
        TaxId = Text(wire, "tax_id"),
        Bvn = Text(wire, "bvn"),
        Nin = Text(wire, "nin"),
        SelfieImage = _files.File(wire, "selfie_image", "", newDocument(), DocumentPurpose.Selfie),
        ResidentialAddress = Address(wire, "residential_address", ""),
        IdentifyingInformation = Documents(wire, ""),
        EmploymentStatus = Text(wire, "employment_status"),
        MostRecentOccupationCode = Text(wire, "most_recent_occupation_code"),
        ExpectedMonthlyPaymentsUsd = Text(wire, "expected_monthly_payments_usd"),
        SourceOfFunds = Text(wire, "source_of_funds"),
        AccountPurpose = Text(wire, "account_purpose"),
        AccountPurposeOther = Text(wire, "account_purpose_other"),
        ActingAsIntermediary = wire.Flag("acting_as_intermediary", "/acting_as_intermediary"),
    };

    private BusinessKyc Business(WireObject wire) => new()
    {
        LegalName = Text(wire, "business_legal_name"),
        TradeName = Text(wire, "business_trade_name"),
        Description = Text(wire, "business_description"),
        Email = Text(wire, "email"),
        BusinessType = Text(wire, "business_type"),
        RegistrationNumber = Text(wire, "registration_number"),
        IncorporationDate = wire.Day("incorporation_date", "/incorporation_date"),
        TaxId = Text(wire, "tax_id"),
        PhoneCallingCode = Text(wire, "phone_calling_code"),
        PhoneNumber = Text(wire, "phone_number"),
        Industry = Text(wire, "business_industry"),
        Website = Text(wire, "primary_website"),
        StatementDescriptor = Text(wire, "statement_descriptor"),
        IsDao = wire.Flag("is_dao", "/is_dao"),
        HasIntermediaryOwnership = wire.Flag("has_material_intermediary_ownership", "/has_material_intermediary_ownership"),
        RegisteredAddress = Address(wire, "registered_address", ""),
        PhysicalAddress = Address(wire, "physical_address", ""),
        SourceOfFunds = Text(wire, "source_of_funds"),
        AccountPurpose = Text(wire, "account_purpose"),
        AccountPurposeOther = Text(wire, "account_purpose_other"),
        Owners = wire.Objects(names.Of("associated_persons"), "/associated_persons")?.Select((owner, i) => Owner(owner, $"/associated_persons/{i}")).ToArray(),
    };

    private KycOwner Owner(WireObject wire, string at) => new()
    {
        FirstName = wire.Text("first_name", $"{at}/first_name"),
        LastName = wire.Text("last_name", $"{at}/last_name"),
        MiddleName = wire.Text("middle_name", $"{at}/middle_name"),
        BirthDate = wire.Day("birth_date", $"{at}/birth_date"),
        Nationality = Country(wire, "nationality", at),
        OwnershipPercentage = wire.Number("ownership_percentage", $"{at}/ownership_percentage"),
        TaxId = wire.Text("tax_id", $"{at}/tax_id"),
        Email = wire.Text("email", $"{at}/email"),
        Phone = wire.Text("phone", $"{at}/phone"),
        Title = wire.Text("title", $"{at}/title"),
        HasOwnership = wire.Flag("has_ownership", $"{at}/has_ownership"),
        HasControl = wire.Flag("has_control", $"{at}/has_control"),
        IsSigner = wire.Flag("is_signer", $"{at}/is_signer"),
        IsDirector = wire.Flag("is_director", $"{at}/is_director"),
        ResidentialAddress = Address(wire, "residential_address", at),
        IdentifyingInformation = Documents(wire, at),
    };

    private KycAddress? Address(WireObject wire, string name, string at)
    {
        var pointer = $"{at}/{name}";
        return wire.Object(name, pointer) is { } address
            ? new()
            {
                StreetLine1 = address.Text("street_line_1", $"{pointer}/street_line_1"),
                StreetLine2 = address.Text("street_line_2", $"{pointer}/street_line_2"),
                City = address.Text("city", $"{pointer}/city"),
                State = address.Text("state", $"{pointer}/state"),
                PostalCode = address.Text("postal_code", $"{pointer}/postal_code"),
                Country = Country(address, "country", pointer),
                ProofOfAddressFile = _files.File(address, "proof_of_address_file", pointer, newDocument(), DocumentPurpose.ProofOfAddress),
            }
            : null;
    }

    private KycDocument[]? Documents(WireObject wire, string at) => wire
        .Objects("identifying_information", $"{at}/identifying_information")?
        .Select((document, i) => Document(document, $"{at}/identifying_information/{i}")).ToArray();

    private KycDocument Document(WireObject wire, string at)
    {
        var (id, type) = (newDocument(), wire.Text("type", $"{at}/type"));
        return new()
        {
            Id = id.Value,
            Type = type,
            Kind = type is null ? null : YativoDocumentReader.TypeOf(type),
            IssuingCountry = Country(wire, "issuing_country", at),
            Number = wire.Text("number", $"{at}/number"),
            DateIssued = wire.Day("date_issued", $"{at}/date_issued"),
            ExpirationDate = wire.Day("expiration_date", $"{at}/expiration_date"),
            ImageFrontFile = _files.File(wire, "image_front_file", at, id, DocumentPurpose.Front),
            ImageBackFile = _files.File(wire, "image_back_file", at, id, DocumentPurpose.Back),
        };
    }

    private string? Text(WireObject wire, string name) => wire.Text(names.Of(name), $"/{name}");

    // The pages of 2026 have alpha-2 here, those before alpha-3 (yativo.md, Contradictions).
    private string? Country(WireObject wire, string name, string at) => wire.Read(
        name, $"{at}/{name}", text => (Countries.OfAlpha2(text) ?? (how.TakesAlpha3Only ? null : Countries.OfAlpha3(text)))?.Alpha2);
}

/// <summary>A submission that was read.</summary>
/// <param name="Customer">Whose it is, as the wire says it.</param>
/// <param name="Submission">What is submitted.</param>
/// <param name="Files">The files that can be kept.</param>
internal sealed record KycRead(string? Customer, KycSubmission Submission, IReadOnlyList<KycContent> Files);
