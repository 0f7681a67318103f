using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

internal sealed class PartyRowConfiguration : IEntityTypeConfiguration<PartyRow>
{
    public void Configure(EntityTypeBuilder<PartyRow> builder)
    {
        builder.ToTable("Parties");
        builder.HasKey(party => new { party.CustomerNumber, party.Position });
        builder.HasOne<Customer>().WithMany().HasForeignKey(party => party.CustomerNumber);
        builder.Property(party => party.NameKey).HasMaxLength(NameKey.MaxLength);
        builder.Property(party => party.SecondNameKey).HasMaxLength(NameKey.MaxLength);
        builder.Property(party => party.Country).HasMaxLength(2);
        builder.Property(party => party.NationalCodeHash).HasMaxLength(32);
        // The index contains all columns of a search by name, so that the search reads rows only for its page.
        builder.HasIndex(party => new { party.NameKey, party.Position, party.CustomerNumber });
        builder.HasIndex(party => new { party.SecondNameKey, party.Position, party.CustomerNumber });
        builder.HasIndex(party => party.NationalCodeHash);
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
    public void Configure(EntityTypeBuilder<CustomerEmailRow> builder)
    {
        builder.ToTable("CustomerEmails");
        builder.HasKey(email => new { email.Account, email.Value });
        builder.Property(email => email.Value).HasMaxLength(ShortFormFields.EmailMaxLength);
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
    }
}

/// <summary>Queries read the same table without deserialising the document.</summary>
internal sealed class StoredCustomerConfiguration : IEntityTypeConfiguration<StoredCustomer>
{
    public void Configure(EntityTypeBuilder<StoredCustomer> builder)
    {
        builder.HasNoKey();
        builder.ToView(CustomerConfiguration.Table);
    }
}
