using System.Globalization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The six fields of an identity document. It comes whole or not at all: one that is sent makes the others mandatory, but for the back.</summary>
internal static class YativoDocumentReader
{
    /// <summary>The position of a document that is added to those there are (RFC 6901).</summary>
    public const string Added = "-";

    private const string Expiration = "MM/yy";
    private const int Century = 2000;

    /// <summary>The document; nothing if none of its fields is sent.</summary>
    /// <param name="wire">The request.</param>
    /// <param name="read">What reads it.</param>
    /// <param name="owner">Whose document it is; null for a customer whose type is not known here.</param>
    /// <param name="position">Where among the customer's documents it goes.</param>
    /// <param name="how">By what the request is read.</param>
    public static DocumentDraft? Document(CreateCustomerBody wire, FieldReader read, EntityType? owner, string position, YativoReading how)
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
            Id = how.NewDocument.Value,
            Origin = DocumentOrigin.Presented,
            EntityType = owner,
            IdentityDocumentType = type is null ? null : TypeOf(type),
            Description = type is not null && TypeOf(type) == IdentityDocumentType.Other ? type : null,
            DocumentNumber = read.Text(wire.IdNumber, $"{at}/documentNumber"),
            DocumentIssueCountry = read.Read(wire.IdCountry, $"{at}/documentIssueCountry", text => YativoReader.Country(text, alpha3Only: false)),
            DocumentExpiryDate = expires,
            Expired = expires < how.Today ? true : null,
        };
    }

    /// <summary>The pictures of the document; none if none of its fields is sent.</summary>
    public static YativoPictures Pictures(CreateCustomerBody wire, YativoReading how)
    {
        if (!IsSent(wire))
        {
            return YativoPictures.None;
        }

        var context = new ValidationContext([]);
        context.Enter(CustomerErrors.Document, 0);
        var contents = new List<(DocumentPurpose, PlainContent)>(2);
        Take(wire.IdFront, DocumentPurpose.Front, "front", mandatory: true);
        Take(wire.IdBack, DocumentPurpose.Back, "back", mandatory: false);
        return new(how.NewDocument, contents, context.Findings);

        void Take(Field picture, DocumentPurpose purpose, string field, bool mandatory)
        {
            var read = new FieldReader(YativoReader.Policy);
            if (read.Text(picture, field) is { } text)
            {
                if (PlainContent.From(text, how.MaxPictureBytes, context, field) is { } content)
                {
                    contents.Add((purpose, content));
                }
            }
            else if (read.Unreadable.Count > 0)
            {
                context.Add(DocumentContentErrors.NotBase64, field);
            }
            else if (mandatory)
            {
                context.Add(DocumentErrors.FrontMissing, field);
            }
        }
    }

    /// <summary>The last day of the month that <c>MM/YY</c> names (Y11b), in this century.</summary>
    internal static DateOnly? LastDay(string text) =>
        text.Length == Expiration.Length && text[2] == '/'
        && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
        && int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new DateOnly(Century + year, month, DateTime.DaysInMonth(Century + year, month))
            : null;

    /// <summary>What a document is; only PASSPORT is published, so other common names are taken too, and any other text is another document.</summary>
    internal static IdentityDocumentType TypeOf(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant() switch
    {
        "PASSPORT" => IdentityDocumentType.Passport,
        "NATIONALID" or "IDCARD" or "IDENTITYCARD" or "NATIONALIDENTITYCARD" or "ID" => IdentityDocumentType.IdentityCard,
        "DRIVERSLICENSE" or "DRIVERLICENSE" or "DRIVINGLICENSE" or "DRIVERSLICENCE" or "DRIVINGLICENCE" => IdentityDocumentType.DrivingLicense,
        "RESIDENCEPERMIT" => IdentityDocumentType.ResidencePermit,
        _ => IdentityDocumentType.Other,
    };

    // A field that is null or blank is none, as everywhere in the dialect.
    private static bool IsSent(CreateCustomerBody wire) => wire.IdType.Sent.HasValue || wire.IdNumber.Sent.HasValue || wire.IdCountry.Sent.HasValue
        || wire.IdExpiration.Sent.HasValue || wire.IdFront.Sent.HasValue || wire.IdBack.Sent.HasValue;
}
