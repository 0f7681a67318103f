using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>The holder of some background work that only one instance does at a time.</summary>
internal sealed class LeaseRow
{
    public const int NameMaxLength = 64;

    public const int HolderMaxLength = 128;

    public required string Name { get; init; }

    /// <summary>The holder: a new text each time that the lease is acquired.</summary>
    public required string Holder { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>The fencing token, which rises each time the lease is acquired. A change that depends on an earlier token is not saved.</summary>
    public required long Token { get; init; }

    /// <summary>The time of the last transaction that depended on the lease. Only the write itself matters.</summary>
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
