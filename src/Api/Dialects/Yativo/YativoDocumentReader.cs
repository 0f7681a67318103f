using System.Globalization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Reads the six fields of an identity document. If one of them is sent, the others are mandatory, except for the back.</summary>
internal static class YativoDocumentReader
{
    /// <summary>The list position of a document that is added to the existing ones (RFC 6901).</summary>
    public const string Added = "-";

    private const string Expiration = "MM/yy";
    private const int Century = 2000;

    /// <summary>Returns the document; null if none of its fields is sent.</summary>
    /// <param name="wire">The request.</param>
    /// <param name="read">The field reader.</param>
    /// <param name="owner">The entity type of the document's owner; null if the request does not have the customer's type.</param>
    /// <param name="position">The document's position in the customer's documents.</param>
    /// <param name="context">The context of the request.</param>
    public static DocumentDraft? Document(CreateCustomerBody wire, FieldReader read, EntityType? owner, string position, YativoReadContext context)
    {
        if (!IsSent(wire))
        {
            return null;
        }

        var at = $"{CustomerErrors.Document.Path}/{position}";
        var type = read.Text(wire.IdType, $"{at}/identityDocumentType");
        var expires = read.Read(wire.IdExpiration, $"{at}/documentExpiryDate", LastDay);
        return new()
        {
            Id = context.NewDocument.Value,
            Origin = DocumentOrigin.Presented,
            EntityType = owner,
            IdentityDocumentType = type is null ? null : TypeOf(type),
            Description = type is not null && TypeOf(type) == IdentityDocumentType.Other ? type : null,
            DocumentNumber = read.Text(wire.IdNumber, $"{at}/documentNumber"),
            DocumentIssueCountry = read.Read(wire.IdCountry, $"{at}/documentIssueCountry", text => YativoReader.Country(text, alpha3Only: false)),
            DocumentExpiryDate = expires,
            Expired = expires < context.Today ? true : null,
        };
    }

    /// <summary>Returns the images of the document; no images if none of its fields is sent.</summary>
    public static YativoPictures Pictures(CreateCustomerBody wire, YativoReadContext context)
    {
        if (!IsSent(wire))
        {
            return YativoPictures.None;
        }

        var validation = new ValidationContext([]);
        validation.Enter(CustomerErrors.Document, 0);
        var contents = new List<(DocumentPurpose, PlainContent)>(2);
        AddPicture(wire.IdFront, DocumentPurpose.Front, "front", mandatory: true);
        AddPicture(wire.IdBack, DocumentPurpose.Back, "back", mandatory: false);
        return new(context.NewDocument, contents, validation.Findings);

        void AddPicture(Field picture, DocumentPurpose purpose, string field, bool mandatory)
        {
            var read = new FieldReader(YativoReader.Policy);
            if (read.Text(picture, field) is { } text)
            {
                if (PlainContent.From(text, context.MaxPictureBytes, validation, field) is { } content)
                {
                    contents.Add((purpose, content));
                }
            }
            else if (read.Unreadable.Count > 0)
            {
                validation.Add(DocumentContentErrors.NotBase64, field);
            }
            else if (mandatory)
            {
                validation.Add(DocumentErrors.FrontMissing, field);
            }
        }
    }

    /// <summary>Returns the last day of a month in the format <c>MM/YY</c> (Y11b), in this century; null for another format.</summary>
    internal static DateOnly? LastDay(string text) =>
        text.Length == Expiration.Length && text[2] == '/'
        && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
        && int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new DateOnly(Century + year, month, DateTime.DaysInMonth(Century + year, month))
            : null;

    /// <summary>
    /// Returns the document type of a text. Only PASSPORT is published, so other common names are accepted too. Any other text means OTHER.
    /// </summary>
    internal static IdentityDocumentType TypeOf(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant() switch
    {
        "PASSPORT" => IdentityDocumentType.Passport,
        "NATIONALID" or "IDCARD" or "IDENTITYCARD" or "NATIONALIDENTITYCARD" or "ID" => IdentityDocumentType.IdentityCard,
        "DRIVERSLICENSE" or "DRIVERLICENSE" or "DRIVINGLICENSE" or "DRIVERSLICENCE" or "DRIVINGLICENCE" => IdentityDocumentType.DrivingLicense,
        "RESIDENCEPERMIT" => IdentityDocumentType.ResidencePermit,
        _ => IdentityDocumentType.Other,
    };

    // A field that is null or blank counts as not sent, as everywhere in the dialect.
    private static bool IsSent(CreateCustomerBody wire) => wire.IdType.Sent.HasValue || wire.IdNumber.Sent.HasValue || wire.IdCountry.Sent.HasValue
        || wire.IdExpiration.Sent.HasValue || wire.IdFront.Sent.HasValue || wire.IdBack.Sent.HasValue;
}
