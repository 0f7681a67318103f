using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>An identity document of a submission; where one is sent it is whole, but for the back.</summary>
public sealed record KycDocument
{
    /// <summary>Under which its contents are kept, and its data stand among the customer's documents.</summary>
    public Guid Id { get; init; }

    /// <summary>What it is, as sent, e.g. passport; mandatory.</summary>
    public string? Type { get; init; }

    /// <summary>The kind of document that means.</summary>
    public IdentityDocumentType? Kind { get; init; }

    /// <summary>Code of classifier country; mandatory.</summary>
    public string? IssuingCountry { get; init; }

    /// <summary>Its number; mandatory, at most 256 characters.</summary>
    public string? Number { get; init; }

    /// <summary>The day it was issued; mandatory.</summary>
    public DateOnly? DateIssued { get; init; }

    /// <summary>The last day it is valid; mandatory, and may be past.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>The side with the picture; mandatory.</summary>
    public KycFile? ImageFrontFile { get; init; }

    /// <summary>The other side.</summary>
    public KycFile? ImageBackFile { get; init; }

    /// <summary>What the customer master's documents cannot hold.</summary>
    internal KycDocument Rest => new() { Id = Id, Type = Type, ImageFrontFile = ImageFrontFile, ImageBackFile = ImageBackFile };

    /// <summary>The document as the customer master holds it, marked if it has expired.</summary>
    internal DocumentDraft Of(DateOnly today) => new()
    {
        Id = Id,
        Origin = DocumentOrigin.Verification,
        EntityType = EntityType.Individual,
        IdentityDocumentType = Kind,
        Description = Kind == IdentityDocumentType.Other ? Type : null,
        DocumentNumber = Number,
        DocumentIssueDate = DateIssued,
        DocumentExpiryDate = ExpirationDate,
        DocumentIssueCountry = IssuingCountry,
        Expired = ExpirationDate < today ? true : null,
    };
}
