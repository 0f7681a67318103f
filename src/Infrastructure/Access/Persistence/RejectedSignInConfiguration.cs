using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Infrastructure.Access.Persistence;

internal sealed class RejectedSignInConfiguration : IEntityTypeConfiguration<RejectedSignIn>
{
    // The longest text of an IPv6 address with a zone.
    private const int AddressLength = 64;

    public void Configure(EntityTypeBuilder<RejectedSignIn> builder)
    {
        builder.ToTable("RejectedSignIns");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.User).HasMaxLength(AccessLimits.ClientIdMaxLength);
        builder.Property(row => row.Address).HasMaxLength(AddressLength);
        builder.Property(row => row.Code).HasMaxLength(32);
        builder.HasIndex(row => new { row.Account, row.Number });
        builder.HasIndex(row => new { row.User, row.Number });
    }
}
