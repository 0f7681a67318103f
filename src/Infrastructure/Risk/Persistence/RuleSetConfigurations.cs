using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Risk;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Risk.Persistence;

internal sealed class RuleSetFileConfiguration : IEntityTypeConfiguration<RuleSetFile>
{
    public void Configure(EntityTypeBuilder<RuleSetFile> builder)
    {
        builder.ToTable("RuleSets");
        builder.HasKey(file => new { file.Account, file.Key });
        builder.Property(file => file.Key).HasMaxLength(RuleSet.KeyMaxLength);
        builder.Property(file => file.DraftName).HasMaxLength(RuleSet.NameMaxLength);
        builder.Property(file => file.DraftChangedBy).HasMaxLength(AccessLimits.NameMaxLength);
        builder.Property(file => file.DraftAuthors).HasActorsConversion();
        builder.Property(file => file.Revision).IsConcurrencyToken();
    }
}

internal sealed class RuleSetVersionConfiguration : IEntityTypeConfiguration<RuleSetVersion>
{
    public void Configure(EntityTypeBuilder<RuleSetVersion> builder)
    {
        builder.ToTable("RuleSetVersions");
        builder.HasKey(version => new { version.Account, version.Key, version.Version });
        builder.HasOne<RuleSetFile>().WithMany().HasForeignKey(version => new { version.Account, version.Key }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(version => version.Key).HasMaxLength(RuleSet.KeyMaxLength);
        builder.Property(version => version.Version).ValueGeneratedNever();
        builder.Property(version => version.Name).HasMaxLength(RuleSet.NameMaxLength);
        builder.Property(version => version.Hash).HasMaxLength(64);
        builder.Property(version => version.PublishedBy).HasMaxLength(AccessLimits.NameMaxLength);
    }
}
