using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>A key that was used, and the outcome it stands for.</summary>
internal sealed class IdempotentOutcomeRow
{
    /// <summary>The hash that names the call (<see cref="Application.Common.Idempotency.IdempotentCallKey"/>).</summary>
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

internal sealed class IdempotentOutcomeRowConfiguration : IEntityTypeConfiguration<IdempotentOutcomeRow>
{
    public void Configure(EntityTypeBuilder<IdempotentOutcomeRow> builder)
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
