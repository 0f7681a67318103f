using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Persistence;

internal sealed class RescreeningConfiguration : IEntityTypeConfiguration<Rescreening>
{
    private const int ProcessesMaxLength = 64;

    public void Configure(EntityTypeBuilder<Rescreening> builder)
    {
        builder.ToTable("ScreeningRepetitions");
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.HasIndex(one => one.Id).IsUnique();
        builder.HasIndex(one => new { one.IsRunning, one.Number });
        builder.Property(one => one.RequestedBy).HasMaxLength(ScreeningRunConfiguration.NameMaxLength);
        builder.Property(one => one.Processes).HasMaxLength(ProcessesMaxLength).HasConversion(
            new CodeListConverter<ScreeningProcess>(), new ListComparer<ScreeningProcess>());
        builder.Property(one => one.BusinessUnits).HasConversion(
            units => JsonSerializer.Serialize(units, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!,
            new ListComparer<string>());
        builder.Ignore(one => one.Scope);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}

internal sealed class ListProgressConfiguration : IEntityTypeConfiguration<ListProgress>
{
    public void Configure(EntityTypeBuilder<ListProgress> builder)
    {
        builder.ToTable("ScreeningProgress");
        builder.HasKey(one => one.ListKey);
        builder.Property(one => one.ListKey).HasMaxLength(ScreeningList.KeyMaxLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}
