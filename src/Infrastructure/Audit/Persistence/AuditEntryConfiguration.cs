using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Audit;

namespace Onboarding.Infrastructure.Audit.Persistence;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public const string Table = "AuditEntries";

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.Property(entry => entry.User).HasMaxLength(256);
        builder.Property(entry => entry.Client).HasMaxLength(64);
        builder.Property(entry => entry.Person).HasMaxLength(64);
        builder.Property(entry => entry.Address).HasMaxLength(64);
        builder.Property(entry => entry.Command).HasMaxLength(128);
        builder.Property(entry => entry.Reference).HasMaxLength(256);
        builder.Property(entry => entry.Codes).HasMaxLength(2_000);
        builder.Property(entry => entry.CorrelationId).HasMaxLength(64);
        builder.Property(entry => entry.Purpose).HasMaxLength(256);
        builder.HasIndex(entry => new { entry.Account, entry.Number });
        builder.HasIndex(entry => new { entry.CustomerId, entry.Number });
        builder.HasIndex(entry => new { entry.User, entry.Number });
        builder.HasIndex(entry => new { entry.Client, entry.Number });
        builder.HasIndex(entry => new { entry.Person, entry.Number });
        builder.HasIndex(entry => new { entry.Command, entry.Number });
        builder.HasIndex(entry => new { entry.Outcome, entry.Number });
    }
}
