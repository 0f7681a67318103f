using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>BusinessEntityDocumentApi of fields.json, as sent.</summary>
public sealed record BusinessEntityDocumentApi
{
    /// <summary>description, string.</summary>
    public string? Description { get; set; }

    /// <summary>documentExpiryDate, date.</summary>
    [TextOf(typeof(DateOnly))]
    public string? DocumentExpiryDate { get; set; }

    /// <summary>documentIssueAuthority, string.</summary>
    public string? DocumentIssueAuthority { get; set; }

    /// <summary>documentIssueCountry, string of classifier country.</summary>
    public string? DocumentIssueCountry { get; set; }

    /// <summary>documentIssueDate, date.</summary>
    [TextOf(typeof(DateOnly))]
    public string? DocumentIssueDate { get; set; }

    /// <summary>documentNumber, string.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>entityType, enum INDIVIDUAL, ORGANIZATION.</summary>
    [TextOf(typeof(EntityType))]
    public string? EntityType { get; set; }

    /// <summary>identityDocumentType, enum PASSPORT, IDENTITYCARD, RESIDENCEPERMIT, DRIVINGLICENSE, REGISTRATIONCERTIFICATE, OTHER.</summary>
    [TextOf(typeof(IdentityDocumentType))]
    public string? IdentityDocumentType { get; set; }
}
