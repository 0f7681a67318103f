using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>Who may do a piece of work that only one instance does at a time.</summary>
internal sealed class LeaseRow
{
    public const int NameMaxLength = 64;

    public const int HolderMaxLength = 128;

    public required string Name { get; init; }

    /// <summary>Another text with every taking.</summary>
    public required string Holder { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>One more with every taking: what was saved under an earlier one comes too late.</summary>
    public required long Token { get; init; }

    /// <summary>How often a holder made sure of the lease in a transaction; only the write itself matters.</summary>
    public long Uses { get; set; }
}

internal sealed class LeaseRowConfiguration : IEntityTypeConfiguration<LeaseRow>
{
    public void Configure(EntityTypeBuilder<LeaseRow> builder)
    {
        builder.ToTable("Leases");
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(LeaseRow.NameMaxLength);
        builder.Property(lease => lease.Holder).HasMaxLength(LeaseRow.HolderMaxLength);
        builder.Property(lease => lease.Until).HasConversion<UtcTicksConverter>();
        builder.Property(lease => lease.Token).IsConcurrencyToken();
    }
}
