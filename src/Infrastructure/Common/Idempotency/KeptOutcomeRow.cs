using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>A key that was used, and the outcome it stands for.</summary>
internal sealed class KeptOutcomeRow
{
    /// <summary>The hash that names the call (<see cref="Application.Common.Idempotency.CallKey"/>).</summary>
    public byte[] Key { get; init; } = [];

    /// <summary>Whose call it was.</summary>
    public AccountId Account { get; init; }

    /// <summary>SHA-256 of the body that was answered.</summary>
    public byte[] Request { get; set; } = [];

    /// <summary>The outcome (<see cref="OutcomeProtection"/>), encrypted: it may hold personal data, or a secret that is shown once.</summary>
    public byte[] Outcome { get; set; } = [];

    /// <summary>When the key is free again.</summary>
    public DateTimeOffset Until { get; set; }
}

internal sealed class KeptOutcomeRowConfiguration : IEntityTypeConfiguration<KeptOutcomeRow>
{
    public void Configure(EntityTypeBuilder<KeptOutcomeRow> builder)
    {
        builder.ToTable("IdempotentOutcomes");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(SHA256.HashSizeInBytes).ValueGeneratedNever();
        builder.Property(row => row.Request).HasMaxLength(SHA256.HashSizeInBytes);

        // Of two that claim a free-again key at once, one finds that the other has moved its end.
        builder.Property(row => row.Until).HasConversion<UtcTicksConverter>().IsConcurrencyToken();
        builder.HasIndex(row => row.Until);
    }
}
