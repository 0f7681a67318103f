using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The structure of an organisation; ORGANIZATION only.</summary>
public sealed record OrganizationStructure
{
    /// <summary>Free text.</summary>
    [FormField("organizationalStructureDescription")]
    public string? Description { get; init; }

    /// <summary>Whether owners of the organisation are organisations themselves.</summary>
    public bool? HasMultiLayerStructure { get; init; }

    /// <summary>Whether it is a financial institution.</summary>
    public bool? IsFinancialInstitution { get; init; }

    /// <summary>Whether the owners manage the organisation themselves.</summary>
    public bool? IsDirectlyManaged { get; init; }

    /// <summary>Whether the organisation has no major shareholder.</summary>
    public bool? NoMajorShareHolders { get; init; }

    /// <summary>Whether its shares are listed.</summary>
    public bool? IsListed { get; init; }

    /// <summary>The number of employees.</summary>
    public long? NumberOfEmployees { get; init; }

    /// <summary>The value of its assets.</summary>
    public decimal? CompanyAssetValue { get; init; }
}
