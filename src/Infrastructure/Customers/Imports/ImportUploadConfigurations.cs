using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Infrastructure.Customers.Imports;

internal sealed class ImportUploadConfiguration : IEntityTypeConfiguration<ImportUpload>
{
    public void Configure(EntityTypeBuilder<ImportUpload> builder)
    {
        builder.ToTable("ImportUploads");
        builder.HasKey(upload => upload.Number);
        builder.Property(upload => upload.Number).ValueGeneratedNever();
        builder.Property(upload => upload.Source).HasMaxLength(ImportRun.SourceMaxLength);
        builder.Property(upload => upload.Fingerprint).HasMaxLength(ImportRun.FingerprintLength);
        builder.Property(upload => upload.UploadedBy).HasMaxLength(ImportUpload.NameMaxLength);
        builder.Property(upload => upload.StartedBy).HasMaxLength(ImportUpload.NameMaxLength);
        builder.Property(upload => upload.StartedById).HasMaxLength(ImportUpload.NameMaxLength);
        builder.Property(upload => upload.Problem).HasMaxLength(ImportUpload.ProblemMaxLength);
        builder.Property(upload => upload.Version).IsConcurrencyToken();
        builder.Ignore(upload => upload.IsEnded);
        builder.HasIndex(upload => upload.Id).IsUnique();
        builder.HasIndex(upload => new { upload.State, upload.Number });
    }
}

/// <summary>The bytes are the last column, so that SQLite reads the other columns without them.</summary>
internal sealed class ImportPartConfiguration : IEntityTypeConfiguration<ImportPart>
{
    // The array is replaced as a whole, never changed, as that of a document's content.
    private static readonly ValueComparer<byte[]> SameBytes = new((one, other) => ReferenceEquals(one, other), bytes => bytes.Length, bytes => bytes);

    public void Configure(EntityTypeBuilder<ImportPart> builder)
    {
        builder.ToTable("ImportParts");
        builder.HasKey(part => part.Number);
        builder.Property(part => part.Number).ValueGeneratedNever();
        builder.Property(part => part.Bytes).Metadata.SetValueComparer(SameBytes);
        builder.Property(part => part.KeyId).IsConcurrencyToken();
        builder.HasIndex(part => new { part.UploadNumber, part.Place }).IsUnique();
        builder.HasIndex(part => part.KeyId);
        builder.HasOne<ImportUpload>().WithMany().HasForeignKey(part => part.UploadNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The bytes are the last column, so that SQLite reads the other columns without them.</summary>
internal sealed class RejectedLineConfiguration : IEntityTypeConfiguration<RejectedLine>
{
    private static readonly ValueComparer<byte[]> SameBytes = new((one, other) => ReferenceEquals(one, other), bytes => bytes.Length, bytes => bytes);

    public void Configure(EntityTypeBuilder<RejectedLine> builder)
    {
        builder.ToTable("RejectedLines");
        builder.HasKey(line => line.Number);
        builder.Property(line => line.Number).ValueGeneratedNever();
        builder.Property(line => line.Bytes).Metadata.SetValueComparer(SameBytes);
        builder.Property(line => line.KeyId).IsConcurrencyToken();
        builder.HasIndex(line => new { line.ImportNumber, line.Position }).IsUnique();
        builder.HasIndex(line => line.KeyId);
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(line => line.ImportNumber).OnDelete(DeleteBehavior.Restrict);
    }
}
