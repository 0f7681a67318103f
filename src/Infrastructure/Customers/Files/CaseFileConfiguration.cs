using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Customers.Files;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.Infrastructure.Customers.Files;

/// <summary>One row per file. The bytes are the last column, so that SQLite reads the other columns without them.</summary>
internal sealed class CaseFileConfiguration : IEntityTypeConfiguration<CaseFile>
{
    private const int PersonMaxLength = 256;

    // The array is replaced as a whole, never changed, as that of a document's content.
    private static readonly ValueComparer<byte[]> SameBytes = new((one, other) => ReferenceEquals(one, other), bytes => bytes.Length, bytes => bytes);

    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("CaseFiles");
        builder.HasKey(file => file.Number);
        builder.Property(file => file.Number).ValueGeneratedNever();
        builder.Property(file => file.Name).IsProtectedText();
        builder.Property(file => file.StoredBy).HasMaxLength(PersonMaxLength);
        builder.Property(file => file.Client).HasMaxLength(PersonMaxLength);
        builder.Property(file => file.Bytes).Metadata.SetValueComparer(SameBytes);
        builder.Property(file => file.KeyId).IsConcurrencyToken();
        builder.HasIndex(file => file.Id).IsUnique();
        builder.HasIndex(file => new { file.CaseId, file.Number });
        builder.HasIndex(file => file.KeyId);
        builder.HasIndex(file => file.CustomerId);
    }
}
