using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Persistence;

internal sealed class ScreeningListConfiguration : IEntityTypeConfiguration<ScreeningList>
{
    public void Configure(EntityTypeBuilder<ScreeningList> builder)
    {
        builder.ToTable("ScreeningLists");
        builder.HasKey(list => list.Key);
        builder.Property(list => list.Key).HasMaxLength(ScreeningList.KeyMaxLength);
        builder.Property(list => list.Name).HasMaxLength(ScreeningList.NameMaxLength);
        builder.Property(list => list.Format).HasMaxLength(32);
        builder.Property(list => list.Sha256).HasMaxLength(64);
        builder.Property(list => list.ChangedNumber).IsConcurrencyToken();
        builder.Property(list => list.Source).HasConversion(
            source => JsonSerializer.Serialize(source, ListDocuments.Options),
            text => JsonSerializer.Deserialize<ListSource>(text, ListDocuments.Options));
        builder.Property(list => list.Fetch).HasConversion(
            fetch => JsonSerializer.Serialize(fetch, ListDocuments.Options),
            text => JsonSerializer.Deserialize<ListFetch>(text, ListDocuments.Options));
    }
}

internal sealed class ListVersionConfiguration : IEntityTypeConfiguration<ListVersionRow>
{
    public void Configure(EntityTypeBuilder<ListVersionRow> builder)
    {
        builder.ToTable("ScreeningListVersions");
        builder.HasKey(version => new { version.ListKey, version.Number });
        builder.Property(version => version.ListKey).HasMaxLength(ScreeningList.KeyMaxLength);
        builder.Property(version => version.Sha256).HasMaxLength(64);
        builder.Property(version => version.ImportedBy).HasMaxLength(256);
        builder.Property(version => version.Skipped).HasConversion(
            skipped => JsonSerializer.Serialize(skipped, ListDocuments.Options),
                text => JsonSerializer.Deserialize<List<SkippedRow>>(text, ListDocuments.Options)!,
            new ListComparer<SkippedRow>());
    }
}

internal sealed class ListVersionFileConfiguration : IEntityTypeConfiguration<ListFileRow>
{
    public void Configure(EntityTypeBuilder<ListFileRow> builder)
    {
        builder.ToTable("ScreeningListFiles");
        builder.HasKey(file => new { file.ListKey, file.Number, file.Position });
        builder.Property(file => file.ListKey).HasMaxLength(ScreeningList.KeyMaxLength);
        builder.Property(file => file.Name).HasMaxLength(256);
    }
}

internal sealed class StoredListEntryConfiguration : IEntityTypeConfiguration<ListEntryRow>
{
    public void Configure(EntityTypeBuilder<ListEntryRow> builder)
    {
        builder.ToTable("ScreeningListEntries");
        builder.HasKey(entry => new { entry.ListKey, entry.EntryId, entry.FromVersion });
        builder.Property(entry => entry.ListKey).HasMaxLength(ScreeningList.KeyMaxLength);
        builder.Property(entry => entry.EntryId).HasMaxLength(256);
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        builder.HasIndex(entry => new { entry.ListKey, entry.ToVersion });
    }
}
