using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>One row a customer: columns for what is searched, sorted or constrained, one JSON document for everything else.</summary>
internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public const string Table = "Customers";

    // The document is immutable and replaced as a whole, so comparing the reference is enough, and cheap.
    private static readonly ValueComparer<CustomerProfile> SameDocument = new(
        (one, other) => ReferenceEquals(one, other), profile => profile.GetHashCode(), profile => profile);

    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(customer => customer.Number);
        builder.Property(customer => customer.Number).ValueGeneratedNever();
        builder.HasIndex(customer => customer.Id).IsUnique();
        // The number first: callers who see every account look it up without one.
        builder.HasIndex(customer => new { customer.ExternalId, customer.Account }).IsUnique();
        builder.Property(customer => customer.ExternalId).HasMaxLength(CustomerFields.NumberMaxLength);
        builder.Property(customer => customer.CommunicationNumber).HasMaxLength(CustomerFields.NumberMaxLength);
        builder.Property(customer => customer.BusinessUnit).HasMaxLength(Classifiers.CodeMaxLength);
        // Each list in the order of numbers follows one of these. The first has the status besides, so that who is not closed is counted without reading rows.
        builder.HasIndex(customer => new { customer.Account, customer.Number, customer.Status });
        builder.HasIndex(customer => new { customer.Status, customer.Number });
        builder.HasIndex(customer => new { customer.RiskLevel, customer.Number });
        builder.HasIndex(customer => new { customer.Category, customer.Number });
        builder.HasIndex(customer => new { customer.EntityType, customer.Number });
        builder.Property(customer => customer.Category).HasMaxLength(Classifiers.CodeMaxLength);
        builder.Property(customer => customer.Name).HasMaxLength(Customer.NameMaxLength);
        builder.Property(customer => customer.Country).HasMaxLength(2);
        builder.Property(customer => customer.EmailKey).HasMaxLength(ShortFormFields.EmailMaxLength);
        builder.Property(customer => customer.ChangedBy).HasMaxLength(CustomerFields.NumberMaxLength);
        builder.Property(customer => customer.KycGroundCode).HasMaxLength(Classifiers.CodeMaxLength);
        builder.Property(customer => customer.Version).IsConcurrencyToken();
        builder.Property(customer => customer.ConcludedVersion).IsConcurrencyToken();
        builder.Property(customer => customer.Profile).HasColumnName("Document")
            .HasConversion(profile => CustomerDocument.Write(profile), text => CustomerDocument.Read(text), SameDocument);
        builder.Ignore(customer => customer.Raised);
        builder.Ignore(customer => customer.Events);
        builder.Ignore(customer => customer.Stance);
        builder.Ignore(customer => customer.Addresses);
        builder.Ignore(customer => customer.Documents);
        builder.Ignore(customer => customer.RelatedEntities);
    }
}
