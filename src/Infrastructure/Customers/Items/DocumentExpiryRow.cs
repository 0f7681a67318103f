using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers.Items;

/// <summary>A document of a customer or of a related entity that expires. It has its own table, because documents are not searched in JSON.</summary>
internal sealed class DocumentExpiryRow
{
    /// <summary>The customer.</summary>
    public long CustomerNumber { get; init; }

    /// <summary>The key: type, number hash and last day, so that a new document has another one.</summary>
    public required string Key { get; init; }

    /// <summary>The code of the type.</summary>
    public required string Type { get; init; }

    /// <summary>The last day on which it is valid.</summary>
    public DateOnly ExpiresOn { get; init; }

    /// <summary>Whether an item was opened for it. A document that had expired when it was sent needs none.</summary>
    public bool IsReported { get; private set; }

    /// <summary>Returns the rows of a customer.</summary>
    public static IEnumerable<DocumentExpiryRow> Of(IdentifierHash hashes, long number, CustomerProfile profile, DateOnly today) =>
        (profile.Documents ?? []).Concat((profile.RelatedEntities ?? []).SelectMany(entity => entity.Documents ?? []))
            .Where(document => document is { DocumentExpiryDate: not null, IdentityDocumentType: not null })
            .Select(document => Of(hashes, number, document, document.DocumentExpiryDate!.Value, today)).DistinctBy(row => row.Key);

    /// <summary>Replaces the rows of a changed customer. Those of documents that stay are not read or written.</summary>
    public static async Task Replace(IdentifierHash hashes, OnboardingDbContext db, EntityEntry<Customer> entry)
    {
        var (number, today) = (entry.Entity.Number, DateOnly.FromDateTime(entry.Entity.ChangedAt.UtcDateTime));
        DocumentExpiryRow[] before = [.. Of(hashes, number, entry.OriginalValues.GetValue<CustomerProfile>(nameof(Customer.Profile)), today)];
        DocumentExpiryRow[] now = [.. Of(hashes, number, entry.Entity.Profile, today)];
        string[] gone = [.. before.Select(row => row.Key).Except(now.Select(row => row.Key))];
        if (gone.Length > 0)
        {
            db.RemoveRange(await db.Set<DocumentExpiryRow>().Where(row => row.CustomerNumber == number && gone.Contains(row.Key)).ToListAsync());
        }

        db.AddRange(now.Where(row => before.All(one => one.Key != row.Key)));
    }

    /// <summary>Marks the document as reported.</summary>
    public void Report() => IsReported = true;

    private static DocumentExpiryRow Of(IdentifierHash hashes, long number, Document document, DateOnly expiresOn, DateOnly today)
    {
        var type = Codes<IdentityDocumentType>.Of(document.IdentityDocumentType!.Value);
        var hash = hashes.OfDocument(document.DocumentNumber ?? "") is { } bytes ? Convert.ToHexStringLower(bytes) : "";
        return new()
        {
            CustomerNumber = number,
            Key = $"{type} {hash} {expiresOn:O}",
            Type = type,
            ExpiresOn = expiresOn,
            IsReported = expiresOn < today,
        };
    }
}

internal sealed class DocumentExpiryRowConfiguration : IEntityTypeConfiguration<DocumentExpiryRow>
{
    private const int TypeMaxLength = 32;
    private const int KeyMaxLength = 80;

    public void Configure(EntityTypeBuilder<DocumentExpiryRow> builder)
    {
        builder.ToTable("DocumentExpiries");
        builder.HasKey(row => new { row.CustomerNumber, row.Key });
        builder.Property(row => row.Key).HasMaxLength(KeyMaxLength);
        builder.Property(row => row.Type).HasMaxLength(TypeMaxLength);
        // Of two instances that report one document, the second runs again and sees that it is reported.
        builder.Property(row => row.IsReported).IsConcurrencyToken();
        builder.HasIndex(row => new { row.IsReported, row.ExpiresOn, row.CustomerNumber });
    }
}
