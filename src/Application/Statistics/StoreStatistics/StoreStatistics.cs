using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Statistics;

namespace Onboarding.Application.Statistics.StoreStatistics;

/// <summary>Stores the figures of a day, in place of those that were computed for it before.</summary>
/// <param name="Day">The day (UTC).</param>
/// <param name="Measures">The measures that were computed.</param>
/// <param name="Figures">The figures.</param>
[ChangesData(DataScope.Service)]
public sealed record StoreStatistics(DateOnly Day, IReadOnlyCollection<Measure> Measures, IReadOnlyList<Figure> Figures)
    : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class StoreStatisticsHandler(IFigures figures) : IRequestHandler<StoreStatistics, Unit>
{
    public async Task<Unit> Handle(StoreStatistics request, CancellationToken cancellationToken)
    {
        await figures.Replace(request.Day, request.Measures, request.Figures, cancellationToken);
        return Unit.Value;
    }
}
