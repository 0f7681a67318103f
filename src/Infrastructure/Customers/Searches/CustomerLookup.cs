using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>The columns by which customers are found and sorted, as they are stored.</summary>
internal sealed class CustomerLookup
{
    /// <summary>The number.</summary>
    public long Number { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The external id.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The code of the entity type.</summary>
    public string EntityType { get; init; } = "";

    /// <summary>The code of the status.</summary>
    public string Status { get; init; } = "";

    /// <summary>The code of the risk level.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>The risk management category.</summary>
    public string Category { get; init; } = "";

    /// <summary>The country.</summary>
    public string? Country { get; init; }

    /// <summary>The business unit.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>The time at which the risk level was last assessed or stated, in UTC ticks.</summary>
    public long? ScoredAt { get; init; }

    /// <summary>The beginning of the current version, in UTC ticks.</summary>
    public long ChangedAt { get; init; }
}

/// <summary>
/// Searches read the table of the customers. A second type cannot be mapped to that table without a key, so its query is stated. Both databases use
/// the table's indexes for it.
/// </summary>
internal sealed class CustomerLookupConfiguration : IEntityTypeConfiguration<CustomerLookup>
{
    public void Configure(EntityTypeBuilder<CustomerLookup> builder)
    {
        builder.HasNoKey();
        var columns = string.Join(", ", typeof(CustomerLookup).GetProperties().Select(column => column.Name));
        builder.ToSqlQuery($"SELECT {columns} FROM {CustomerConfiguration.Table}");
    }
}
