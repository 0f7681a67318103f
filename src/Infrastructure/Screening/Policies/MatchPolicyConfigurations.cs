using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Screening.Policies;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Policies;

internal sealed class MatchPolicyFileConfiguration : IEntityTypeConfiguration<MatchPolicyFile>
{
    public void Configure(EntityTypeBuilder<MatchPolicyFile> builder)
    {
        builder.ToTable("ScreeningPolicies");
        builder.HasKey(file => file.Account);
        builder.Property(file => file.DraftName).HasMaxLength(PolicyDocument.NameMaxLength);
        builder.Property(file => file.DraftChangedBy).HasMaxLength(AccessLimits.NameMaxLength);
        builder.Property(file => file.DraftAuthors).HasActorsConversion();
        builder.Property(file => file.Revision).IsConcurrencyToken();
    }
}

internal sealed class MatchPolicyVersionConfiguration : IEntityTypeConfiguration<MatchPolicyVersion>
{
    public void Configure(EntityTypeBuilder<MatchPolicyVersion> builder)
    {
        builder.ToTable("ScreeningPolicyVersions");
        builder.HasKey(version => new { version.Account, version.Version });
        builder.HasOne<MatchPolicyFile>().WithMany().HasForeignKey(version => version.Account).OnDelete(DeleteBehavior.Restrict);
        builder.Property(version => version.Version).ValueGeneratedNever();
        builder.Property(version => version.Name).HasMaxLength(PolicyDocument.NameMaxLength);
        builder.Property(version => version.Sha256).HasMaxLength(64);
        builder.Property(version => version.PublishedBy).HasMaxLength(AccessLimits.NameMaxLength);
    }
}
