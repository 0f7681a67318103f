using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Persistence;

internal sealed class ScreeningRunConfiguration : IEntityTypeConfiguration<ScreeningRun>
{
    public const int NameMaxLength = 256;
    public const int HashMaxLength = 64;

    public void Configure(EntityTypeBuilder<ScreeningRun> builder)
    {
        builder.ToTable("ScreeningRuns");
        builder.HasKey(run => run.Number);
        builder.Property(run => run.Number).ValueGeneratedNever();
        builder.HasIndex(run => run.Id).IsUnique();
        builder.HasIndex(run => new { run.CustomerId, run.Number });
        builder.HasIndex(run => new { run.RanAt, run.Number });
        builder.Property(run => run.RanAt).HasConversion<UtcTicksConverter>();
        builder.Property(run => run.ExternalId).HasMaxLength(NameMaxLength);
        builder.Property(run => run.CommunicationNumber).HasMaxLength(NameMaxLength);
        builder.Property(run => run.FactsHash).HasMaxLength(HashMaxLength);
        builder.Property(run => run.Facts).IsProtectedText();
        builder.Property(run => run.Result).IsProtectedText();
        builder.Property(run => run.Party).IsProtected<RelatedParty>(
            party => JsonSerializer.SerializeToUtf8Bytes(party, ListDocuments.Options),
            bytes => JsonSerializer.Deserialize<RelatedParty>(bytes.Span, ListDocuments.Options)!);
        builder.Property(run => run.Version).IsConcurrencyToken();
    }
}

internal sealed class HitConfiguration : IEntityTypeConfiguration<Hit>
{
    public void Configure(EntityTypeBuilder<Hit> builder)
    {
        builder.ToTable("ScreeningHits");
        builder.HasKey(hit => hit.Number);
        builder.Property(hit => hit.Number).ValueGeneratedNever();
        builder.HasIndex(hit => hit.Id).IsUnique();
        builder.HasIndex(hit => new { hit.CustomerId, hit.Number });
        builder.HasIndex(hit => new { hit.State, hit.Evidence, hit.Number });
        builder.HasIndex(hit => new { hit.ListKey, hit.EntryId, hit.Number });
        builder.Property(hit => hit.ExternalId).HasMaxLength(ScreeningRunConfiguration.NameMaxLength);
        builder.Property(hit => hit.ListKey).HasMaxLength(ScreeningList.KeyMaxLength);
        builder.Property(hit => hit.EntryId).HasMaxLength(ListedEntry.IdMaxLength);
        builder.Property(hit => hit.EntryHash).HasMaxLength(ScreeningRunConfiguration.HashMaxLength);
        builder.Property(hit => hit.FactsHash).HasMaxLength(ScreeningRunConfiguration.HashMaxLength);
        builder.Property(hit => hit.Name).HasMaxLength(ListedName.MaxLength);
        builder.Property(hit => hit.ClaimedBy).HasMaxLength(ScreeningRunConfiguration.NameMaxLength);
        builder.Property(hit => hit.DecidedBy).HasMaxLength(ScreeningRunConfiguration.NameMaxLength);
        builder.Property(hit => hit.DecidedByClient).HasMaxLength(ScreeningRunConfiguration.NameMaxLength);
        builder.Property(hit => hit.ApprovedBy).HasMaxLength(ScreeningRunConfiguration.NameMaxLength);
        builder.Property(hit => hit.Reason).IsProtectedText();
        builder.Property(hit => hit.Comment).IsProtectedText();
        builder.Property(hit => hit.Explanation).IsProtectedText();
        builder.Property(hit => hit.Version).IsConcurrencyToken();
        builder.Ignore(hit => hit.IsOpen);
        builder.Ignore(hit => hit.IsLive);
        builder.Ignore(hit => hit.IsMatch);
    }
}

internal sealed class SuppressionConfiguration : IEntityTypeConfiguration<Suppression>
{
    public void Configure(EntityTypeBuilder<Suppression> builder)
    {
        builder.ToTable("ScreeningSuppressions");
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.HasIndex(one => one.Id).IsUnique();
        builder.HasIndex(one => new { one.CustomerId, one.Number });
        builder.HasIndex(one => new { one.Until, one.Number });
        builder.Property(one => one.ListKey).HasMaxLength(ScreeningList.KeyMaxLength);
        builder.Property(one => one.EntryId).HasMaxLength(ListedEntry.IdMaxLength);
        builder.Property(one => one.Name).HasMaxLength(ListedName.MaxLength);
        builder.Property(one => one.EntryHash).HasMaxLength(ScreeningRunConfiguration.HashMaxLength);
        builder.Property(one => one.FactsHash).HasMaxLength(ScreeningRunConfiguration.HashMaxLength);
        builder.Property(one => one.Reason).IsProtectedText();
        builder.Property(one => one.MadeBy).HasMaxLength(ScreeningRunConfiguration.NameMaxLength);
        builder.Property(one => one.LiftedBy).HasMaxLength(ScreeningRunConfiguration.NameMaxLength);
        builder.Property(one => one.LiftReason).IsProtectedText();
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}

internal sealed class ScreenedPartyConfiguration : IEntityTypeConfiguration<ScreenedParty>
{
    private const int ProcessesMaxLength = 64;

    public void Configure(EntityTypeBuilder<ScreenedParty> builder)
    {
        builder.ToTable("ScreenedParties");
        builder.HasKey(party => new { party.CustomerNumber, party.Position });
        builder.HasIndex(party => new { party.IsWaiting, party.CustomerNumber });
        builder.HasIndex(party => new { party.HasFailed, party.CustomerNumber });
        builder.HasIndex(party => new { party.LastRun, party.CustomerNumber });
        builder.Property(party => party.Facts).IsProtectedText();
        // Facts that change while they are encrypted with another key must not be lost.
        builder.Property(party => party.FactsHash).HasMaxLength(ScreeningRunConfiguration.HashMaxLength).IsConcurrencyToken();
        builder.Property(party => party.CommunicationNumber).HasMaxLength(ScreeningRunConfiguration.NameMaxLength);
        builder.Property(party => party.Processes).HasMaxLength(ProcessesMaxLength).HasConversion(
            new CodeListConverter<ScreeningProcess>(), new ListComparer<ScreeningProcess>());
        builder.Property(party => party.Waiting).HasMaxLength(ProcessesMaxLength).HasConversion(
            new CodeListConverter<ScreeningProcess>(), new ListComparer<ScreeningProcess>());
        builder.Property(party => party.Failed).HasMaxLength(ProcessesMaxLength).HasConversion(
            new CodeListConverter<ScreeningProcess>(), new ListComparer<ScreeningProcess>());
        builder.Property(party => party.Failure).HasMaxLength(ScreenedParty.FailureMaxLength);
    }
}
