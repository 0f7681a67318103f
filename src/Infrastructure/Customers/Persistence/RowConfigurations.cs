using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

internal sealed class PartyRowConfiguration : IEntityTypeConfiguration<PartyRow>
{
    public void Configure(EntityTypeBuilder<PartyRow> builder)
    {
        builder.ToTable("Parties");
        builder.HasKey(party => new { party.CustomerNumber, party.Position });
        builder.HasOne<Customer>().WithMany().HasForeignKey(party => party.CustomerNumber);
        builder.Property(party => party.NameKey).HasMaxLength(NameKeys.MaxLength);
        builder.Property(party => party.Country).HasMaxLength(2);
        builder.Property(party => party.NationalCodeHash).HasMaxLength(32);
        builder.HasIndex(party => party.NationalCodeHash);
        builder.Property(party => party.RelatedNameHash).HasMaxLength(IdentifierHash.Length);
        builder.HasIndex(party => new { party.RelatedNameHash, party.CustomerNumber });
        builder.HasIndex(party => new { party.BornFrom, party.CustomerNumber });
    }
}

internal sealed class NameWordRowConfiguration : IEntityTypeConfiguration<NameWordRow>
{
    public void Configure(EntityTypeBuilder<NameWordRow> builder)
    {
        builder.ToTable("NameWords");
        // In the order of a search: all customers with a word that begins so, read from this key alone.
        builder.HasKey(word => new { word.Word, word.CustomerNumber });
        builder.Property(word => word.Word).HasMaxLength(NameFolding.WordMaxLength);
    }
}

internal sealed class CustomerIdentifierRowConfiguration : IEntityTypeConfiguration<CustomerIdentifierRow>
{
    public void Configure(EntityTypeBuilder<CustomerIdentifierRow> builder)
    {
        builder.ToTable("CustomerIdentifiers");
        builder.HasKey(row => new { row.Hash, row.CustomerNumber });
        builder.Property(row => row.Hash).HasMaxLength(IdentifierHash.Length);
    }
}

internal sealed class CommunicationNumberRowConfiguration : IEntityTypeConfiguration<CommunicationNumberRow>
{
    public void Configure(EntityTypeBuilder<CommunicationNumberRow> builder)
    {
        builder.ToTable("CommunicationNumbers");
        builder.HasKey(number => new { number.Account, number.Value });
        builder.Property(number => number.Value).HasMaxLength(CustomerFields.NumberMaxLength);
    }
}

internal sealed class CustomerEmailRowConfiguration : IEntityTypeConfiguration<CustomerEmailRow>
{
    private const int EmailHashMaxLength = 44;

    public void Configure(EntityTypeBuilder<CustomerEmailRow> builder)
    {
        builder.ToTable("CustomerEmails");
        builder.HasKey(email => new { email.Account, email.Value });
        builder.Property(email => email.Value).HasMaxLength(EmailHashMaxLength);
    }
}

internal sealed class RelatedCustomerRowConfiguration : IEntityTypeConfiguration<RelatedCustomerRow>
{
    public void Configure(EntityTypeBuilder<RelatedCustomerRow> builder)
    {
        builder.ToTable("RelatedCustomers");

        // In the order of both searches: who names this external id, and whom this customer names.
        builder.HasKey(row => new { row.Account, row.ExternalId, row.CustomerNumber, row.Position });
        builder.HasIndex(row => row.CustomerNumber);
        builder.Property(row => row.ExternalId).HasMaxLength(CustomerFields.NumberMaxLength);
        builder.Property(row => row.RelationType).HasMaxLength(Classifiers.CodeMaxLength);
    }
}

internal sealed class CustomerVersionRowConfiguration : IEntityTypeConfiguration<CustomerVersionRow>
{
    public void Configure(EntityTypeBuilder<CustomerVersionRow> builder)
    {
        builder.ToTable("CustomerVersions");
        builder.HasKey(version => new { version.CustomerNumber, version.Version });
        builder.HasOne<Customer>().WithMany().HasForeignKey(version => version.CustomerNumber).OnDelete(DeleteBehavior.Restrict);
        builder.Property(version => version.ChangedBy).HasMaxLength(CustomerFields.NumberMaxLength);
        builder.Property(version => version.Snapshot).IsProtectedText();
    }
}

/// <summary>Queries read the same table without deserialising the document.</summary>
internal sealed class StoredCustomerConfiguration : IEntityTypeConfiguration<StoredCustomer>
{
    public void Configure(EntityTypeBuilder<StoredCustomer> builder)
    {
        builder.HasNoKey();
        builder.ToView(CustomerConfiguration.Table);
        builder.Property(customer => customer.ChangedAt).HasConversion<UtcTicksConverter>();
        builder.Property(customer => customer.ScoredAt).HasConversion<UtcTicksConverter>();
        builder.Property(customer => customer.Document).IsProtected<ReadOnlyMemory<byte>>(json => json, json => json);
        builder.Ignore(customer => customer.NextReviewAt);
    }
}
