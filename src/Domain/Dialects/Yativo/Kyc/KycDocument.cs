using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>An identity document of a submission. A document that is sent must have all fields; only the back is optional.</summary>
public sealed record KycDocument
{
    /// <summary>The document's id, under which its contents and, among the customer's documents, its data are stored.</summary>
    public Guid Id { get; init; }

    /// <summary>Document type as sent, e.g. passport; mandatory.</summary>
    public string? Type { get; init; }

    /// <summary>The document type of the customer model that <see cref="Type"/> maps to.</summary>
    public IdentityDocumentType? Kind { get; init; }

    /// <summary>Code of classifier country; mandatory.</summary>
    public string? IssuingCountry { get; init; }

    /// <summary>Document number; mandatory, at most 256 characters.</summary>
    public string? Number { get; init; }

    /// <summary>Issue date; mandatory.</summary>
    public DateOnly? DateIssued { get; init; }

    /// <summary>Last day of validity; mandatory. It may be in the past.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Image of the front; mandatory.</summary>
    public KycFile? ImageFrontFile { get; init; }

    /// <summary>Image of the back.</summary>
    public KycFile? ImageBackFile { get; init; }

    /// <summary>Whether the document is only a tax number, which has neither images nor dates.</summary>
    internal bool IsTaxNumber => string.Concat((Type ?? "").Where(char.IsLetter)).ToUpperInvariant() is "TAXID" or "TIN" or "SSN" or "ITIN" or "EIN";

    /// <summary>The part of this data that is stored as answers because the customer's documents cannot hold it.</summary>
    internal KycDocument SectionData => new() { Id = Id, Type = Type, ImageFrontFile = ImageFrontFile, ImageBackFile = ImageBackFile };

    /// <summary>Returns the document as a document of the customer, marked if it has expired.</summary>
    internal DocumentDraft ToDocument(DateOnly today, EntityType owner = EntityType.Individual) => new()
    {
        Id = Id,
        Origin = DocumentOrigin.Verification,
        EntityType = owner,
        IdentityDocumentType = Kind,
        Description = Kind == IdentityDocumentType.Other ? Type : null,
        DocumentNumber = Number,
        DocumentIssueDate = DateIssued,
        DocumentExpiryDate = ExpirationDate,
        DocumentIssueCountry = IssuingCountry,
        Expired = ExpirationDate < today ? true : null,
    };
}
