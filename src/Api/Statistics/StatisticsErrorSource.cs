using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Application.Statistics.GetStatistics;

namespace Onboarding.Api.Statistics;

/// <summary>The errors of the statistics.</summary>
internal sealed class StatisticsErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
        [Defect(StatisticsErrors.InvalidDays, "/from", "Send fewer days, in the right order.")];
}
