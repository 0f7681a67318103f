using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>A used idempotency key and its outcome.</summary>
internal sealed class IdempotentOutcomeRow
{
    /// <summary>The hash of the call (<see cref="Application.Common.Idempotency.IdempotentCallKey"/>).</summary>
    public byte[] Key { get; init; } = [];

    /// <summary>The account of the call.</summary>
    public AccountId Account { get; init; }

    /// <summary>The SHA-256 of the request's body.</summary>
    public byte[] Request { get; set; } = [];

    /// <summary>The outcome (<see cref="OutcomeProtection"/>), encrypted: it may contain personal data or a secret that is shown once.</summary>
    public byte[] Outcome { get; set; } = [];

    /// <summary>The time at which the key expires.</summary>
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

        // If two calls claim an expired key at the same time, one finds that the other has changed its end.
        builder.Property(row => row.Until).HasConversion<UtcTicksConverter>().IsConcurrencyToken();
        builder.HasIndex(row => row.Until);
    }
}
