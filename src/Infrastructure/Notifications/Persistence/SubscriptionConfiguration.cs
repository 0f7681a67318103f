using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Infrastructure.Notifications.Persistence;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    private const int SecretLength = 1_024;

    private static readonly ValueComparer<IReadOnlyList<string>> SameList = new(
        (one, other) => one!.SequenceEqual(other!), list => list.Count, list => list);

    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("Subscriptions");
        builder.HasKey(subscription => subscription.Number);
        builder.Property(subscription => subscription.Number).ValueGeneratedNever();
        builder.HasIndex(subscription => subscription.Id).IsUnique();
        builder.HasIndex(subscription => new { subscription.Account, subscription.Number });

        // The sender looks for deleted subscriptions, and need not read the others.
        builder.HasIndex(subscription => new { subscription.EndedAt, subscription.Number });
        builder.Property(subscription => subscription.ClientId).HasMaxLength(AccessLimits.ClientIdMaxLength);
        builder.Property(subscription => subscription.Url).HasMaxLength(Receiver.UrlMaxLength);
        builder.Property(subscription => subscription.Types).HasConversion(
            types => JsonSerializer.Serialize(types, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!,
            SameList);
        builder.Property(subscription => subscription.Profile).HasMaxLength(Subscription.ProfileMaxLength);
        builder.Property(subscription => subscription.BusinessUnits).HasConversion(
            units => JsonSerializer.Serialize(units, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!,
            SameList);
        builder.Property(subscription => subscription.VisibleUnits).HasConversion(
            units => JsonSerializer.Serialize(units, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!,
            SameList);
        builder.Property(subscription => subscription.PausedBecause).HasMaxLength(Subscription.ReasonMaxLength);
        builder.Property(subscription => subscription.Secret).HasMaxLength(SecretLength);
        builder.Property(subscription => subscription.PreviousSecret).HasMaxLength(SecretLength);
        builder.Property(subscription => subscription.Version).IsConcurrencyToken();
    }
}
