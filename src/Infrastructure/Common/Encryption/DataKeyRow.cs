using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>A data key of an account, wrapped by the key ring. It is never deleted, because backups may need it.</summary>
internal sealed class DataKeyRow
{
    /// <summary>The id, a random number, so that keys of several databases do not meet.</summary>
    public long Id { get; init; }

    /// <summary>The account; <see cref="AccountId.None"/> for data of an account that has no key yet.</summary>
    public AccountId Account { get; init; }

    /// <summary>The first bytes of each value that the key protects.</summary>
    public required byte[] Prefix { get; init; }

    /// <summary>The key, encrypted by the key ring. It begins with the id of the ring's key.</summary>
    public required byte[] Wrapped { get; set; }

    /// <summary>Whether the key protects new data of its account.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>The time at which it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The version, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

internal sealed class DataKeyRowConfiguration : IEntityTypeConfiguration<DataKeyRow>
{
    private const int WrappedMaxLength = 512;

    public void Configure(EntityTypeBuilder<DataKeyRow> builder)
    {
        builder.ToTable("DataKeys");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Prefix).HasMaxLength(StoredBytes.PrefixLength);
        builder.Property(row => row.Wrapped).HasMaxLength(WrappedMaxLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.Account, row.IsCurrent });
    }
}
