using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.Infrastructure.Notifications.Persistence;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("Events");
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.Property(one => one.Type).HasMaxLength(EventType.NameMaxLength);
        builder.Property(one => one.Source).HasMaxLength(Event.NameMaxLength);
        builder.Property(one => one.Subject).HasMaxLength(Event.NameMaxLength);
        builder.Property(one => one.Data).IsProtectedText(Event.UnreadableData);

        // Not unique, so that the index also finds events without a Sequence. The relay's lease prevents two events from getting the same one.
        builder.HasIndex(one => new { one.Sequence, one.Number });
        builder.HasIndex(one => new { one.Account, one.Sequence });
        builder.HasIndex(one => new { one.CustomerId, one.Sequence });
        builder.HasIndex(one => new { one.Account, one.Source, one.Number });
    }
}
