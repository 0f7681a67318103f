using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Storage;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Reads one submission for verification. It notes values that it cannot read, and the rules report them. Unknown names are kept.</summary>
/// <param name="body">The request.</param>
/// <param name="context">The context of the request.</param>
/// <param name="names">The names in the request.</param>
/// <param name="newDocument">Returns a new document id.</param>
/// <param name="policy">How values are written.</param>
/// <param name="uploads">The uploads that URLs of the request name; null if it names none.</param>
internal sealed partial class KycReader(
    KycBody body, YativoReadContext context, KycNames names, Func<DocumentId> newDocument, FieldPolicy policy, KnownUploads? uploads = null)
{
    private readonly FieldReader _read = new(policy);
    private readonly Dictionary<string, JsonElement> _unknown = new(StringComparer.Ordinal);
    private readonly KycFiles _files = new(new(context.MinFileBytes, context.MaxPictureBytes), uploads ?? KnownUploads.None);

    /// <summary>Reads the submission.</summary>
    /// <param name="type">Person or business; null for an update, whose body has the type.</param>
    public KycReadResult Read(EntityType? type)
    {
        var stated = YativoReader.TypeIn(_read, body.Type, "type");
        var entityType = type ?? stated;
        var data = new YativoSubmission
        {
            Type = entityType,
            Person = entityType == EntityType.Individual ? Person() : new(),
            Business = entityType == EntityType.Organization ? Business() : new(),
        };
        var customer = _read.Text(body.CustomerId, "customer_id");
        var others = (body.Others ?? []).ToLookup(
            one => entityType == EntityType.Organization && KycOtherAnswers.Names.Contains(one.Key) && IsAnswer(one.Value));
        AddUnknown(_read, others[false]);
        return new(
            customer,
            data with
            {
                Unreadable = [.. _read.Unreadable.Distinct()],
                Files = [.. _files.Findings, .. OtherType(type, stated)],
                IsStrict = context.AcceptsAlpha3Only,
                OtherAnswers = others[true].ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal),
                UnknownAnswers = _unknown,
            },
            _files.Contents)
        { NamedUploads = _files.Named };
    }

    // Older pages require the type although the path has it.
    private IEnumerable<Finding> OtherType(EntityType? type, EntityType? stated) =>
        type is not null && body.Type.Sent.HasValue && stated != type ? [Finding.Of(KycErrors.OtherType, "/type", "type")] : [];

    private PersonKyc Person() => new()
    {
        FirstName = _read.Text(body.FirstName, "first_name"),
        LastName = _read.Text(body.LastName, "last_name"),
        MiddleName = _read.Text(body.MiddleName, "middle_name"),
        Email = _read.Text(body.Email, "email"),
        CallingCode = _read.Text(body.CallingCode, "calling_code"),
        Phone = _read.Text(body.Phone, "phone"),
        BirthDate = BirthDate(_read, body.BirthDate, "birth_date"),
        Nationality = Country(_read, body.Nationality, "nationality"),
        Gender = _read.Text(body.Gender, "gender")?.ToLowerInvariant(),
        TaxId = _read.Text(names.TaxId, "tax_id"),
        Bvn = _read.Text(body.Bvn, "bvn"),
        Nin = _read.Text(body.Nin, "nin"),
        SelfieImage = _files.File(_read, body.SelfieImage, "selfie_image", newDocument(), DocumentPurpose.Selfie),
        ResidentialAddress = _read.Object(names.ResidentialAddress, "residential_address", Address),
        IdentifyingInformation = _read.List(body.IdentifyingInformation, "identifying_information", Document),
        EmploymentStatus = KycWords.WordOf(KycWords.Employment, _read.Text(body.EmploymentStatus, "employment_status")),
        MostRecentOccupationCode = _read.Text(names.OccupationCode, "most_recent_occupation_code"),
        ExpectedMonthlyPaymentsUsd = KycWords.WordOf(KycWords.Bands, _read.Text(names.ExpectedPayments, "expected_monthly_payments_usd")),
        SourceOfFunds = KycWords.WordOf(KycWords.Sources, _read.Text(body.SourceOfFunds, "source_of_funds")),
        AccountPurpose = KycWords.WordOf(KycWords.Purposes, _read.Text(body.AccountPurpose, "account_purpose")),
        AccountPurposeOther = _read.Text(body.AccountPurposeOther, "account_purpose_other"),
        ActingAsIntermediary = _read.Flag(body.ActingAsIntermediary, "acting_as_intermediary"),
        CurrentEmployer = _read.Text(body.CurrentEmployer, "current_employer"),
        ImmigrationStatus = _read.Text(body.ImmigrationStatus, "immigration_status"),
        SumsubToken = _read.Text(body.SumsubToken, "sumsub_token"),
        UploadedDocuments = _read.List(body.UploadedDocuments, "uploaded_documents", Upload),
        UsdVirtualAccount = _read.Flag(body.UsdVirtualAccount, "usd_virtual_account"),
        EurVirtualAccount = _read.Flag(body.EurVirtualAccount, "eur_virtual_account"),
        EurdeVirtualAccount = _read.Flag(body.EurdeVirtualAccount, "eurde_virtual_account"),
        GbpVirtualAccount = _read.Flag(body.GbpVirtualAccount, "gbp_virtual_account"),
        SignedAgreementId = _read.Text(body.SignedAgreementId, "signed_agreement_id"),
    };

    private KycUpload Upload(FieldReader read, KycUploadBody wire)
    {
        AddUnknown(read, wire.Others);
        var id = newDocument();
        return new()
        {
            Id = id.Value,
            Type = read.Text(wire.Type, "type"),
            Purpose = KycWords.WordOf(KycWords.DocumentPurposes, read.Text(wire.Purpose, "purpose")),
            Description = read.Text(wire.Description, "description"),
            File = _files.File(read, wire.File, "file", id, DocumentPurpose.Front),
        };
    }

    private KycAddress Address(FieldReader read, KycAddressBody wire)
    {
        AddUnknown(read, wire.Others);
        return AddressOf(read, wire);
    }

    private KycAddress AddressOf(FieldReader read, KycAddressBody wire) => new()
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
        AddUnknown(read, wire.Others);
        var (id, type) = (newDocument(), read.Text(wire.Type, "type"));
        return new()
        {
            Id = id.Value,
            Type = type,
            Kind = type is null ? null : YativoDocumentReader.TypeOf(type),
            IssuingCountry = Country(read, wire.IssuingCountry, "issuing_country"),
            Number = read.Text(wire.Number, "number"),
            DateIssued = Day(read, wire.DateIssued, "date_issued"),
            ExpirationDate = Day(read, wire.ExpirationDate.IsSent ? wire.ExpirationDate : wire.Expiration, "expiration_date"),
            ImageFrontFile = _files.File(
                read, wire.ImageFrontFile.IsSent ? wire.ImageFrontFile : wire.ImageFront, "image_front_file", id, DocumentPurpose.Front),
            ImageBackFile = _files.File(
                read, wire.ImageBackFile.IsSent ? wire.ImageBackFile : wire.ImageBack, "image_back_file", id, DocumentPurpose.Back),
        };
    }

    private static DateOnly? Day(FieldReader read, Field field, string name) => read.Read<DateOnly>(field, name, DayOf);

    // A birth date may be known by month or year only.
    private static PartialDate? BirthDate(FieldReader read, Field field, string name) =>
        read.Read<PartialDate>(field, name, text => DayOf(text) is { } day ? PartialDate.FromDateOnly(day) : PartialDate.Parse(text));

    // The guide allows timestamps. One that is not midnight is rejected, because it names a time and not a day.
    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Midnight.FirstOrDefault(end => text.EndsWith(end, StringComparison.Ordinal)) is { } midnight
            && DateOnly.TryParseExact(text[..^midnight.Length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day
        : null;

    // A list or a scalar is an answer as the pages have them; nested objects are read as unknown members.
    private static bool IsAnswer(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null);

    // A name is kept with its place, so that a person can see which part it belongs to. Null counts as not sent.
    private void AddUnknown(FieldReader read, IEnumerable<KeyValuePair<string, JsonElement>>? members)
    {
        foreach (var (member, value) in members ?? [])
        {
            if (value.ValueKind != JsonValueKind.Null)
            {
                var place = read.PointerOf("").TrimStart('/').Replace('/', '.');
                _unknown[place.Length == 0 ? member : $"{place}.{member}"] = value.Clone();
            }
        }
    }

    private static readonly string[] Midnight = ["T00:00:00.000000Z", "T00:00:00.000Z", "T00:00:00Z", "T00:00:00", " 00:00:00"];

    // The pages of 2026 have alpha-2 codes here, earlier pages alpha-3 (yativo.md, Contradictions).
    private string? Country(FieldReader read, Field field, string name) => read.Read(
        field, name, text => (Countries.OfAlpha2(text) ?? (context.AcceptsAlpha3Only ? null : Countries.OfAlpha3(text)))?.Alpha2);
}

/// <summary>The result of reading a submission.</summary>
/// <param name="Customer">The customer id, as sent.</param>
/// <param name="Data">The submitted data.</param>
/// <param name="Files">The valid files.</param>
internal sealed record KycReadResult(string? Customer, YativoSubmission Data, IReadOnlyList<KycContent> Files)
{
    /// <summary>The ids in URLs that have the form of those of uploads, with the number of files that have each.</summary>
    public IReadOnlyDictionary<Guid, int> NamedUploads { get; init; } = ReadOnlyDictionary<Guid, int>.Empty;
}
