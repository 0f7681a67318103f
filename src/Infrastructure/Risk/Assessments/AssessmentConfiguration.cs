using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Risk.Assessments;

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>
{
    public const string Table = "Assessments";

    private const int NameMaxLength = 256;
    private const int ReasonsMaxLength = 256;
    private const int StatusMaxLength = 32;

    private static readonly ValueComparer<ScreeningOutcomes> SameOutcomes = new(
        (one, other) => Equals(one, other), outcomes => outcomes.GetHashCode(), outcomes => outcomes);

    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.HasIndex(one => one.Id).IsUnique();
        // Unique per round: of two concurrent reopenings the second violates the index, runs again and sees the first.
        builder.HasIndex(one => new { one.CommunicationNumber, one.Account, one.Round }).IsUnique();
        builder.HasIndex(one => new { one.CustomerId, one.Number });
        builder.HasIndex(one => new { one.State, one.Number });
        builder.HasIndex(one => new { one.Account, one.Number });
        builder.HasIndex(one => new { one.IsOpen, one.Number });
        builder.HasIndex(one => new { one.IsOpen, one.DueBy, one.Number });
        builder.HasIndex(one => new { one.DecidedAt, one.Number });
        // OverrideEndedAt is the first column because the query looks for overrides that have not ended. Most rows have neither value.
        builder.HasIndex(one => new { one.OverrideEndedAt, one.OverrideUntil });
        builder.Property(one => one.ExternalId).HasMaxLength(NameMaxLength);
        builder.Property(one => one.CommunicationNumber).HasMaxLength(NameMaxLength);
        builder.Property(one => one.RuleSetKey).HasMaxLength(Classifiers.CodeMaxLength);
        builder.Property(one => one.InputHash).IsProtectedText();
        builder.Property(one => one.ClaimedBy).HasMaxLength(NameMaxLength);
        builder.Property(one => one.AssignedBy).HasMaxLength(NameMaxLength);
        builder.Property(one => one.ClaimedAt).HasConversion<UtcTicksConverter>();
        builder.Property(one => one.DueBy).HasConversion<UtcTicksConverter>();
        builder.Property(one => one.DecidedAt).HasConversion<UtcTicksConverter>();
        builder.Property(one => one.DecidedBy).HasMaxLength(NameMaxLength);
        builder.Property(one => one.DecidedByClient).HasMaxLength(NameMaxLength);
        builder.Property(one => one.ReopenedBy).HasMaxLength(NameMaxLength);
        builder.Property(one => one.ReopenReason).IsProtectedText();
        builder.Property(one => one.ApprovedBy).HasMaxLength(NameMaxLength);
        builder.Property(one => one.GroundCode).HasMaxLength(Classifiers.CodeMaxLength);
        builder.Property(one => one.Comment).IsProtectedText();
        builder.Property(one => one.Explanation).IsProtectedText();
        builder.Property(one => one.StatedStatus).HasMaxLength(StatusMaxLength);
        builder.Property(one => one.OverrideReason).IsProtectedText();
        builder.Property(one => one.Reasons).HasMaxLength(ReasonsMaxLength).HasConversion(
            new CodeListConverter<CaseReason>(), new ListComparer<CaseReason>());
        builder.Property(one => one.Screening).HasConversion(
            outcomes => outcomes.ToString(), text => ScreeningOutcomes.Read(text), SameOutcomes);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.OpenedAt);
        builder.Ignore(one => one.IsStated);
        builder.Ignore(one => one.IsAboutScreening);
        builder.Ignore(one => one.IsRejection);
    }
}
