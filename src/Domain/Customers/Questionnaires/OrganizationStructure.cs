namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>How an organisation is built; ORGANIZATION only.</summary>
public sealed record OrganizationStructure
{
    /// <summary>Free text (organizationalStructureDescription).</summary>
    public string? Description { get; init; }

    /// <summary>Whether owners are organisations again.</summary>
    public bool? HasMultiLayerStructure { get; init; }

    /// <summary>Whether it is a financial institution.</summary>
    public bool? IsFinancialInstitution { get; init; }

    /// <summary>Whether its owners manage it themselves.</summary>
    public bool? IsDirectlyManaged { get; init; }

    /// <summary>Whether nobody owns a major share.</summary>
    public bool? NoMajorShareHolders { get; init; }

    /// <summary>Whether its shares are listed.</summary>
    public bool? IsListed { get; init; }

    /// <summary>How many people it employs.</summary>
    public long? NumberOfEmployees { get; init; }

    /// <summary>The value of its assets.</summary>
    public decimal? CompanyAssetValue { get; init; }
}
