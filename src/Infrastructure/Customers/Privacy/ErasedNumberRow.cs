using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Customers.Privacy;

/// <summary>The external id or a communication number of an erased customer, which stays taken. Only its keyed hash is stored.</summary>
internal sealed class ErasedNumberRow
{
    /// <summary>The account.</summary>
    public AccountId Account { get; init; }

    /// <summary>The keyed hash of the kind, the account and the value.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The number of the erased customer.</summary>
    public long CustomerNumber { get; init; }
}

internal sealed class ErasedNumberRowConfiguration : IEntityTypeConfiguration<ErasedNumberRow>
{
    private const int HashLength = 32;

    public void Configure(EntityTypeBuilder<ErasedNumberRow> builder)
    {
        builder.ToTable("ErasedNumbers");
        builder.HasKey(row => new { row.Account, row.Hash });
        builder.Property(row => row.Hash).HasMaxLength(HashLength);
        builder.HasIndex(row => row.CustomerNumber);
    }
}
