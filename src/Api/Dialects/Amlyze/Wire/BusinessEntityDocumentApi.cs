namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>BusinessEntityDocumentApi of fields.json, as sent.</summary>
public sealed record BusinessEntityDocumentApi
{
    /// <summary>description, string.</summary>
    public string? Description { get; init; }

    /// <summary>documentExpiryDate, date.</summary>
    public string? DocumentExpiryDate { get; init; }

    /// <summary>documentIssueAuthority, string.</summary>
    public string? DocumentIssueAuthority { get; init; }

    /// <summary>documentIssueCountry, string of classifier country.</summary>
    public string? DocumentIssueCountry { get; init; }

    /// <summary>documentIssueDate, date.</summary>
    public string? DocumentIssueDate { get; init; }

    /// <summary>documentNumber, string.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>entityType, enum INDIVIDUAL, ORGANIZATION.</summary>
    public string? EntityType { get; init; }

    /// <summary>identityDocumentType, enum PASSPORT, IDENTITYCARD, RESIDENCEPERMIT, DRIVINGLICENSE, REGISTRATIONCERTIFICATE, OTHER.</summary>
    public string? IdentityDocumentType { get; init; }
}
