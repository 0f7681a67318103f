using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Notifications.Persistence;

/// <summary>
/// The position up to which the events of an account are deleted. It remains after the events. From it a reader sees that it has missed events, and
/// the relay never assigns a sequence number twice.
/// </summary>
internal sealed class FeedMark
{
    public required AccountId Account { get; init; }

    /// <summary>The sequence number of the last deleted event.</summary>
    public long DeletedThrough { get; set; }
}

internal sealed class FeedMarkConfiguration : IEntityTypeConfiguration<FeedMark>
{
    public void Configure(EntityTypeBuilder<FeedMark> builder)
    {
        builder.ToTable("FeedMarks");
        builder.HasKey(mark => mark.Account);
    }
}
