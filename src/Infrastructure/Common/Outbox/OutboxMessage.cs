using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>A domain event in the outbox. It is stored with the change that raised it and removed with the change that handles it.</summary>
internal sealed class OutboxMessage
{
    /// <summary>The greatest length of a failure's type name.</summary>
    public const int FailureMaxLength = 128;

    /// <summary>The greatest length of an event's name.</summary>
    public const int NameMaxLength = 128;

    /// <summary>The message's number: unique and rising with time.</summary>
    public long Number { get; init; }

    /// <summary>The stored name of the event.</summary>
    public string Name { get; init; } = "";

    /// <summary>The account of the event.</summary>
    public AccountId Account { get; init; }

    /// <summary>The ordering key: messages with the same key are handled one after the other.</summary>
    public long Key { get; init; }

    /// <summary>The order among the messages with the same key.</summary>
    public long Order { get; init; }

    /// <summary>The event as JSON.</summary>
    public string Payload { get; init; } = "";

    /// <summary>The number of failed attempts.</summary>
    public int Failures { get; init; }

    /// <summary>The type name of the last exception; never its message, which may quote data.</summary>
    public string? LastFailure { get; init; }

    /// <summary>The earliest time of the next attempt.</summary>
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

        // Due messages are read by their time, so that those that wait for another attempt are not read.
        builder.HasIndex(message => new { message.NotBefore, message.Number });

        // Operators, metrics and health checks query failed messages often, however many messages wait. Few messages fail.
        builder.HasIndex(message => new { message.Number, message.Failures }).HasFilter("[Failures] > 0");
    }
}
