using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Infrastructure.Customers.Documents;

/// <summary>
/// One row per content, apart from the customer's row. The bytes are the last column, so that SQLite reads the other columns without them.
/// </summary>
internal sealed class DocumentContentConfiguration : IEntityTypeConfiguration<DocumentContent>
{
    // The array is replaced as a whole, never changed. Comparing the reference avoids a copy of megabytes and a comparison of all bytes.
    private static readonly ValueComparer<byte[]> SameBytes = new((one, other) => ReferenceEquals(one, other), bytes => bytes.Length, bytes => bytes);

    public void Configure(EntityTypeBuilder<DocumentContent> builder)
    {
        builder.ToTable("DocumentContents");
        builder.HasKey(content => content.Number);
        builder.Property(content => content.Number).ValueGeneratedNever();
        builder.Property(content => content.Bytes).Metadata.SetValueComparer(SameBytes);
        builder.Property(content => content.KeyId).IsConcurrencyToken();
        builder.HasIndex(content => content.Id).IsUnique();
        builder.HasIndex(content => new { content.DocumentId, content.Purpose }).IsUnique();
        builder.HasIndex(content => content.KeyId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(content => content.CustomerNumber).OnDelete(DeleteBehavior.Restrict);
    }
}
