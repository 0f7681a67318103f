using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.Infrastructure.Privacy;

internal sealed class ErasureConfiguration : IEntityTypeConfiguration<Erasure>
{
    private const int PersonMaxLength = 256;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.ToTable("Erasures");
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.HasIndex(one => one.Id).IsUnique();
        builder.HasIndex(one => new { one.CustomerId, one.State });
        // At most one request of a customer waits. Both databases read this form of the condition.
        builder.HasIndex(one => one.CustomerId).IsUnique().HasFilter($"[State] = '{Codes<ErasureState>.Of(ErasureState.Requested)}'");
        builder.HasIndex(one => new { one.Account, one.Number });
        builder.HasIndex(one => new { one.State, one.CompletedAt });
        builder.Property(one => one.Reason).HasMaxLength(Erasure.ReasonMaxLength);
        builder.Property(one => one.OverruleReason).HasMaxLength(Erasure.ReasonMaxLength);
        builder.Property(one => one.RequestedBy).HasMaxLength(PersonMaxLength);
        builder.Property(one => one.RequestedByClient).HasMaxLength(PersonMaxLength);
        builder.Property(one => one.DecidedBy).HasMaxLength(PersonMaxLength);
        builder.Property(one => one.Salt).HasMaxLength(SaltLength);
        builder.Property(one => one.Hash).HasMaxLength(HashLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}

internal sealed class LegalHoldConfiguration : IEntityTypeConfiguration<LegalHold>
{
    private const int PersonMaxLength = 256;

    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("LegalHolds");
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.HasIndex(one => one.Id).IsUnique();
        builder.HasIndex(one => new { one.CustomerId, one.Number });
        builder.HasIndex(one => new { one.Account, one.Number });
        builder.Property(one => one.Reason).IsProtectedText();
        builder.Property(one => one.EndReason).IsProtectedText();
        builder.Property(one => one.SetBy).HasMaxLength(PersonMaxLength);
        builder.Property(one => one.EndedBy).HasMaxLength(PersonMaxLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}
