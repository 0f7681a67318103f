using System.Text.Json.Serialization;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>The data of an identity or business document (fields.json, BusinessEntityDocumentApi).</summary>
public abstract record DocumentData
{
    /// <summary>Whose document it is, a person's or an organisation's; mandatory.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>What it is; mandatory.</summary>
    public IdentityDocumentType? IdentityDocumentType { get; init; }

    /// <summary>Its number; mandatory.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The day it was issued; mandatory.</summary>
    public DateOnly? DocumentIssueDate { get; init; }

    /// <summary>The last day it is valid.</summary>
    public DateOnly? DocumentExpiryDate { get; init; }

    /// <summary>Code of classifier country; mandatory.</summary>
    public string? DocumentIssueCountry { get; init; }

    /// <summary>Who issued it; mandatory.</summary>
    public string? DocumentIssueAuthority { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Under which contents of the document are kept; null for a document that is only described.</summary>
    public Guid? Id { get; init; }

    /// <summary>Where the document came from. No request can state it; the stored document leaves out the usual origin.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DocumentOrigin Origin { get; init; }

    /// <summary>Whether the document had expired when it was stated; noted where an expired one is taken all the same.</summary>
    public bool? Expired { get; init; }
}
