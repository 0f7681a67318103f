using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Infrastructure.Audit.Persistence;

/// <summary>
/// An entry that no block has yet. It is stored in the transaction of the entry, so the sealer finds every entry, also one that commits late with a
/// lower number than others.
/// </summary>
internal sealed class UnsealedEntry
{
    /// <summary>The entry's number.</summary>
    public required long Number { get; init; }
}

internal sealed class UnsealedEntryConfiguration : IEntityTypeConfiguration<UnsealedEntry>
{
    public void Configure(EntityTypeBuilder<UnsealedEntry> builder)
    {
        builder.ToTable("UnsealedAuditEntries");
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();
    }
}

internal sealed class AuditBlockConfiguration : IEntityTypeConfiguration<AuditBlock>
{
    public void Configure(EntityTypeBuilder<AuditBlock> builder)
    {
        builder.ToTable("AuditBlocks");
        builder.HasKey(block => block.Number);
        builder.Property(block => block.Number).ValueGeneratedNever();
        builder.Property(block => block.Header).HasMaxLength(256);
        builder.Property(block => block.Signature).HasMaxLength(64);
        builder.HasIndex(block => block.DigestedAt);
    }
}
