using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>Rejections of a document. Published: Q002.DOC06, RE08.DOC01, RE08.DOC03; the other numbers are proposed (errors.json).</summary>
public static class DocumentErrors
{
    /// <summary>The owner's type is missing.</summary>
    public static readonly Rule EntityTypeMissing = new("DOC01", "EntityType is mandatory. values : INDIVIDUAL, ORGANIZATION");

    /// <summary>The owner's type is not a member of the set.</summary>
    public static readonly Rule EntityTypeInvalid = Rule.Unpublished("DOC01", "EntityType is invalid");

    /// <summary>The document's type is missing.</summary>
    public static readonly Rule IdentityDocumentTypeMissing = Rule.Unpublished("DOC02", "IdentityDocumentType is mandatory");

    /// <summary>The document's type is not a member of the set.</summary>
    public static readonly Rule IdentityDocumentTypeInvalid = Rule.Unpublished("DOC02", "IdentityDocumentType is invalid");

    /// <summary>The number is missing.</summary>
    public static readonly Rule DocumentNumberMissing = new("DOC03", "DocumentNumber is mandatory");

    /// <summary>The number cannot be read or is too long.</summary>
    public static readonly Rule DocumentNumberInvalid = Rule.Unpublished("DOC03", "DocumentNumber is invalid");

    /// <summary>The date of issue is missing.</summary>
    public static readonly Rule DocumentIssueDateMissing = Rule.Unpublished("DOC04", "DocumentIssueDate is mandatory");

    /// <summary>The date of issue is not a date.</summary>
    public static readonly Rule DocumentIssueDateInvalid = Rule.Unpublished("DOC04", "DocumentIssueDate is invalid");

    /// <summary>The issuing authority is missing.</summary>
    public static readonly Rule DocumentIssueAuthorityMissing = Rule.Unpublished("DOC05", "DocumentIssueAuthority is mandatory");

    /// <summary>The issuing authority cannot be read or is too long.</summary>
    public static readonly Rule DocumentIssueAuthorityInvalid = Rule.Unpublished("DOC05", "DocumentIssueAuthority is invalid");

    /// <summary>The country of issue is missing or not in the classifier.</summary>
    public static readonly Rule DocumentIssueCountry = new("DOC06", "DocumentIssueCountry is mandatory and must be a known code");

    /// <summary>The date of expiry is missing and the form requires it.</summary>
    public static readonly Rule DocumentExpiryDateMissing = Rule.Unpublished("DOC13", "DocumentExpiryDate is mandatory");

    /// <summary>The date of expiry is not a date.</summary>
    public static readonly Rule DocumentExpiryDateInvalid = Rule.Unpublished("DOC07", "DocumentExpiryDate is invalid");

    /// <summary>The front of the document is missing and the form requires the contents.</summary>
    public static readonly Rule FrontMissing = Rule.Unpublished("DOC14", "The front of the document is mandatory");

    /// <summary>Another value cannot be read or is too long.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("DOC07", "{0} is invalid");
}
