using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Infrastructure.Customers.Documents;

/// <summary>One row per upload. The bytes are the last column, so that SQLite reads the other columns without them.</summary>
internal sealed class UploadConfiguration : IEntityTypeConfiguration<Upload>
{
    // The array is replaced as a whole, never changed, as that of a document's content.
    private static readonly ValueComparer<byte[]> SameBytes = new((one, other) => ReferenceEquals(one, other), bytes => bytes.Length, bytes => bytes);

    private static readonly ValueComparer<IReadOnlyList<string>> SameUnits = new(
        (one, other) => one!.SequenceEqual(other!), units => units.Count, units => units);

    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.ToTable("Uploads");
        builder.HasKey(upload => upload.Number);
        builder.Property(upload => upload.Number).ValueGeneratedNever();
        builder.Property(upload => upload.BusinessUnits).HasConversion(
            units => JsonSerializer.Serialize(units, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!,
            SameUnits);
        builder.Property(upload => upload.Bytes).Metadata.SetValueComparer(SameBytes);
        builder.Property(upload => upload.KeyId).IsConcurrencyToken();
        builder.HasIndex(upload => upload.Id).IsUnique();
        builder.HasIndex(upload => upload.KeyId);
    }
}
