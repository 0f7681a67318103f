using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>The field table of a document (fields.json, BusinessEntityDocumentApi).</summary>
public static class DocumentFields
{
    /// <summary>All fields.</summary>
    public static readonly FieldTable<DocumentDraft> All = new(DocumentErrors.Invalid)
    {
        Field.Value<DocumentDraft>("entityType", d => d.EntityType.HasValue)
            .IfMissing(DocumentErrors.EntityTypeMissing).IfInvalid(DocumentErrors.EntityTypeInvalid),
        Field.Value<DocumentDraft>("identityDocumentType", d => d.IdentityDocumentType.HasValue)
            .IfMissing(DocumentErrors.IdentityDocumentTypeMissing).IfInvalid(DocumentErrors.IdentityDocumentTypeInvalid),
        Field.Text<DocumentDraft>("documentNumber", d => d.DocumentNumber, 256).Identifying()
            .IfMissing(DocumentErrors.DocumentNumberMissing).IfInvalid(DocumentErrors.DocumentNumberInvalid),
        Field.Value<DocumentDraft>("documentIssueDate", d => d.DocumentIssueDate.HasValue)
            .IfMissing(DocumentErrors.DocumentIssueDateMissing).IfInvalid(DocumentErrors.DocumentIssueDateInvalid),
        Field.Value<DocumentDraft>("documentExpiryDate", d => d.DocumentExpiryDate.HasValue)
            .IfMissing(DocumentErrors.DocumentExpiryDateMissing).IfInvalid(DocumentErrors.DocumentExpiryDateInvalid),
        Field.Code<DocumentDraft>("documentIssueCountry", d => d.DocumentIssueCountry, Classifier.Country, DocumentErrors.DocumentIssueCountry)
            .IfMissing(DocumentErrors.DocumentIssueCountry),
        Field.Text<DocumentDraft>("documentIssueAuthority", d => d.DocumentIssueAuthority)
            .IfMissing(DocumentErrors.DocumentIssueAuthorityMissing).IfInvalid(DocumentErrors.DocumentIssueAuthorityInvalid),
        Field.Text<DocumentDraft>("description", d => d.Description),
    };
}
