using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Notifications.Persistence;

/// <summary>
/// How far the events of an account were deleted. It is what remains of them: by it a reader learns that it came too late, and the relay never gives a
/// place twice.
/// </summary>
internal sealed class FeedMark
{
    public required AccountId Account { get; init; }

    /// <summary>The last place in the feed of which the event was deleted.</summary>
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
