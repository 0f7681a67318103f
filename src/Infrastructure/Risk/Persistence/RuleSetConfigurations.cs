using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
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
        builder.Property(file => file.DraftAuthors).HasConversion(authors => Write(authors), text => Read(text), new ListComparer<Actor>());
        builder.Property(file => file.Revision).IsConcurrencyToken();
    }

    private static string Write(IReadOnlyList<Actor> authors) =>
        JsonSerializer.Serialize(authors.Select(one => new Author(one.Name, one.Client, one.IsNamed)), JsonSerializerOptions.Default);

    private static Actor[] Read(string text) =>
        [.. JsonSerializer.Deserialize<Author[]>(text, JsonSerializerOptions.Default)!.Select(one => new Actor(one.Name, one.Client, one.IsNamed))];

    private sealed record Author(string Name, string? Client, bool IsNamed);
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
