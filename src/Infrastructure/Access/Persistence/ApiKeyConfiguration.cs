using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access.Persistence;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.HasKey(key => key.Number);
        builder.Property(key => key.Number).ValueGeneratedNever();
        builder.HasIndex(key => key.KeyId).IsUnique();
        builder.HasIndex(key => new { key.ClientId, key.Number });
        builder.Property(key => key.KeyId).HasMaxLength(ApiKeyText.IdLength);
        builder.Property(key => key.ClientId).HasMaxLength(AccessLimits.ClientIdMaxLength);
        builder.Property(key => key.Name).HasMaxLength(AccessLimits.NameMaxLength);
        builder.Property(key => key.Secret).HasMaxLength(ClientSecret.StoredBytes).HasConversion(
            secret => secret.Stored, stored => ClientSecret.FromStored(stored));
        builder.Property(key => key.LastUsedAt).HasConversion<UtcTicksConverter>();
        builder.Property(key => key.Version).IsConcurrencyToken();
    }
}
