using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>A document of a submission that does not identify a person: a proof, a registration, a statement.</summary>
public sealed record KycUpload
{
    /// <summary>The document's id, under which its content and, among the customer's documents, its data are stored.</summary>
    public Guid Id { get; init; }

    /// <summary>The kind of the document, any text of at most 255 characters.</summary>
    public string? Type { get; init; }

    /// <summary>The purpose of a document of a business: one of the published words.</summary>
    public string? Purpose { get; init; }

    /// <summary>Description, at most 1,024 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The file; mandatory.</summary>
    public KycFile? File { get; init; }

    /// <summary>Returns the document as a document of the customer, whose description is its kind or purpose.</summary>
    internal DocumentDraft ToDocument(EntityType owner) => new()
    {
        Id = Id,
        Origin = DocumentOrigin.Verification,
        EntityType = owner,
        IdentityDocumentType = IdentityDocumentType.Other,
        Description = Type ?? Purpose,
    };
}

/// <summary>A regulated activity of a business.</summary>
public sealed record KycRegulatedActivity
{
    /// <summary>Description.</summary>
    public string? RegulatedActivitiesDescription { get; init; }

    /// <summary>Country of the supervisor: code of classifier country.</summary>
    public string? PrimaryRegulatoryAuthorityCountry { get; init; }

    /// <summary>Name of the supervisor.</summary>
    public string? PrimaryRegulatoryAuthorityName { get; init; }

    /// <summary>Number of the licence.</summary>
    public string? LicenseNumber { get; init; }
}
