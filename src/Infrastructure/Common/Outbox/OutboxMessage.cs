using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>A domain event that waits to be acted on. It is saved with the change that raised it and removed with the change that acts on it.</summary>
internal sealed class OutboxMessage
{
    /// <summary>The longest kind of a failure.</summary>
    public const int FailureMaxLength = 128;

    /// <summary>The longest name of an event.</summary>
    public const int NameMaxLength = 128;

    /// <summary>Unique and rising with time.</summary>
    public long Number { get; init; }

    /// <summary>The stored name of the event.</summary>
    public string Name { get; init; } = "";

    /// <summary>The account it happened in.</summary>
    public AccountId Account { get; init; }

    /// <summary>Messages with the same key wait for each other.</summary>
    public long Key { get; init; }

    /// <summary>The order among messages with the same key.</summary>
    public long Order { get; init; }

    /// <summary>The event, as JSON.</summary>
    public string Payload { get; init; } = "";

    /// <summary>How often acting on it failed.</summary>
    public int Failures { get; init; }

    /// <summary>The kind of the last failure: the name of its type, never its message, which may quote data.</summary>
    public string? LastFailure { get; init; }

    /// <summary>When it may be acted on (again).</summary>
    public DateTimeOffset NotBefore { get; init; }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.HasKey(message => message.Number);
        builder.Property(message => message.Number).ValueGeneratedNever();
        builder.Property(message => message.Name).HasMaxLength(OutboxMessage.NameMaxLength);
        builder.Property(message => message.NotBefore).HasConversion<UtcTicksConverter>();
        builder.Property(message => message.LastFailure).HasMaxLength(OutboxMessage.FailureMaxLength);
        builder.HasIndex(message => new { message.Key, message.Order });

        // Operators, metrics and health ask for what failed at any time, however much waits.
        builder.HasIndex(message => new { message.Failures, message.Number });
    }
}
