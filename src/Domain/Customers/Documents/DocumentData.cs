using System.Text.Json.Serialization;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>The data of an identity or business document (fields.json, BusinessEntityDocumentApi).</summary>
public abstract record DocumentData
{
    /// <summary>The type of the owner, person or organisation; mandatory.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>The type of the document; mandatory.</summary>
    public IdentityDocumentType? IdentityDocumentType { get; init; }

    /// <summary>The number; mandatory.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The date of issue; mandatory.</summary>
    public DateOnly? DocumentIssueDate { get; init; }

    /// <summary>The date of expiry, the last valid day.</summary>
    public DateOnly? DocumentExpiryDate { get; init; }

    /// <summary>The country of issue: code of classifier country; mandatory.</summary>
    public string? DocumentIssueCountry { get; init; }

    /// <summary>The issuing authority; mandatory.</summary>
    public string? DocumentIssueAuthority { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>The identity under which the document's contents are stored; null for a document without contents.</summary>
    public Guid? Id { get; init; }

    /// <summary>The origin of the document. No request can send it. JSON omits <see cref="DocumentOrigin.Request"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DocumentOrigin Origin { get; init; }

    /// <summary>Whether the document had expired when it was sent. Set by dialects that accept expired documents.</summary>
    public bool? Expired { get; init; }
}
