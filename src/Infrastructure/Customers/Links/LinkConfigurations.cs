using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Links;

namespace Onboarding.Infrastructure.Customers.Links;

internal sealed class CustomerLinkConfiguration : IEntityTypeConfiguration<CustomerLink>
{
    public void Configure(EntityTypeBuilder<CustomerLink> builder)
    {
        builder.ToTable("CustomerLinks");
        builder.HasKey(link => link.Child);
        builder.Property(link => link.Child).ValueGeneratedNever();
        builder.HasOne<Customer>().WithOne().HasForeignKey<CustomerLink>(link => link.Child).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(link => link.Parent).OnDelete(DeleteBehavior.Restrict);
        builder.Property(link => link.LinkedBy).HasMaxLength(CustomerFields.NumberMaxLength);
    }
}

internal sealed class CustomerHierarchyConfiguration : IEntityTypeConfiguration<CustomerHierarchy>
{
    public void Configure(EntityTypeBuilder<CustomerHierarchy> builder)
    {
        builder.ToTable("CustomerHierarchies");
        builder.HasKey(one => one.Account);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}
