using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Notifications.Persistence;

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    // Headers and body never change, so comparing references is enough.
    private static readonly ValueComparer<IReadOnlyDictionary<string, string>> SameHeaders = new(
        (one, other) => ReferenceEquals(one, other), headers => headers.Count, headers => headers);

    private static readonly ValueComparer<byte[]> SameBody = new((one, other) => ReferenceEquals(one, other), body => body.Length, body => body);

    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("Deliveries");
        builder.HasKey(delivery => delivery.Number);
        builder.Property(delivery => delivery.Number).ValueGeneratedNever();
        builder.HasOne<Subscription>().WithMany().HasForeignKey(delivery => delivery.SubscriptionNumber).OnDelete(DeleteBehavior.Restrict);
        builder.Property(delivery => delivery.EventType).HasMaxLength(EventType.NameMaxLength);
        builder.Property(delivery => delivery.Headers).HasConversion(
            headers => JsonSerializer.Serialize(headers, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Default)!,
            SameHeaders);
        builder.Property(delivery => delivery.Body).IsProtectedBytes(unreadable: []).Metadata.SetValueComparer(SameBody);
        builder.Property(delivery => delivery.DueAt).HasConversion<UtcTicksConverter>();
        builder.Property(delivery => delivery.State).IsConcurrencyToken();
        builder.Property(delivery => delivery.Attempts).IsConcurrencyToken();
        builder.HasIndex(delivery => new { delivery.SubscriptionNumber, delivery.State, delivery.CustomerId, delivery.EventSequence });
        builder.HasIndex(delivery => new { delivery.SubscriptionNumber, delivery.Number });

        // The number gives the order of deliveries that are due at the same time. An instance skips the partitions of others, and deliveries that
        // wait for an earlier one of their customer, in the index, without reading their rows.
        builder.HasIndex(delivery => new
        {
            delivery.SubscriptionNumber,
            delivery.State,
            delivery.DueAt,
            delivery.Number,
            delivery.Partition,
            delivery.CustomerId,
            delivery.EventSequence,
        });
        builder.HasIndex(delivery => new { delivery.CustomerId, delivery.Number });
        builder.HasIndex(delivery => new { delivery.State, delivery.Account, delivery.Number });
    }
}

internal sealed class DeliveryAttemptConfiguration : IEntityTypeConfiguration<DeliveryAttempt>
{
    public void Configure(EntityTypeBuilder<DeliveryAttempt> builder)
    {
        builder.ToTable("DeliveryAttempts");
        builder.HasKey(attempt => new { attempt.DeliveryNumber, attempt.Attempt });
        builder.HasOne<Delivery>().WithMany().HasForeignKey(attempt => attempt.DeliveryNumber);
    }
}
