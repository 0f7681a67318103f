using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A document of a customer or a related entity.</summary>
public sealed record BusinessEntityDocumentApi
{
    /// <summary>A description.</summary>
    public string? Description { get; set; }

    /// <summary>The day on which the document expires.</summary>
    [TextOf(typeof(DateOnly))]
    public string? DocumentExpiryDate { get; set; }

    /// <summary>The authority that issued the document.</summary>
    public string? DocumentIssueAuthority { get; set; }

    /// <summary>The country that issued the document.</summary>
    public string? DocumentIssueCountry { get; set; }

    /// <summary>The day on which the document was issued.</summary>
    [TextOf(typeof(DateOnly))]
    public string? DocumentIssueDate { get; set; }

    /// <summary>The number of the document.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Whether it is a person or an organisation. It never changes.</summary>
    [TextOf(typeof(EntityType))]
    public string? EntityType { get; set; }

    /// <summary>The kind of document.</summary>
    [TextOf(typeof(IdentityDocumentType))]
    public string? IdentityDocumentType { get; set; }
}
