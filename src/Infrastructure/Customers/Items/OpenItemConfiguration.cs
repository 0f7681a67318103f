using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Items;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.Infrastructure.Customers.Items;

internal sealed class OpenItemConfiguration : IEntityTypeConfiguration<OpenItem>
{
    public const string Table = "OpenItems";

    private const int PersonMaxLength = 256;

    public void Configure(EntityTypeBuilder<OpenItem> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(item => item.Number);
        builder.Property(item => item.Number).ValueGeneratedNever();
        builder.HasIndex(item => item.Id).IsUnique();
        builder.HasIndex(item => new { item.CustomerId, item.Number });
        builder.HasIndex(item => new { item.CaseId, item.Number });
        builder.HasIndex(item => new { item.Account, item.Number });
        builder.HasIndex(item => new { item.State, item.Number });
        builder.HasIndex(item => new { item.State, item.DueOn, item.Number });
        builder.Property(item => item.ExternalId).HasMaxLength(CustomerFields.NumberMaxLength);
        builder.Property(item => item.Text).IsProtectedText();
        builder.Property(item => item.DueOn).HasConversion<DayNumberConverter>();
        builder.Property(item => item.OpenedBy).HasMaxLength(PersonMaxLength);
        builder.Property(item => item.ClosedBy).HasMaxLength(PersonMaxLength);
        builder.Property(item => item.Comment).IsProtectedText();
        builder.Property(item => item.Version).IsConcurrencyToken();
    }

    // Lists are sorted by numbers (IndexedSearch).
    private sealed class DayNumberConverter() : ValueConverter<DateOnly, long>(day => day.DayNumber, number => DateOnly.FromDayNumber((int)number));
}

/// <summary>The columns by which items are found, as they are stored.</summary>
internal sealed class OpenItemKey
{
    /// <summary>The number.</summary>
    public long Number { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; init; }

    /// <summary>The case; null if there is none.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The code of the kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The code of the state.</summary>
    public string State { get; init; } = "";

    /// <summary>The number of the last day (<see cref="DateOnly.DayNumber"/>).</summary>
    public long DueOn { get; init; }
}

/// <summary>Searches read the table of the items.</summary>
internal sealed class OpenItemKeyConfiguration : IEntityTypeConfiguration<OpenItemKey>
{
    public void Configure(EntityTypeBuilder<OpenItemKey> builder)
    {
        builder.HasNoKey();
        builder.ToView(OpenItemConfiguration.Table);
    }
}
