using Onboarding.Domain.Common;
using Onboarding.Domain.Statistics;

namespace Onboarding.Application.Statistics;

/// <summary>The stored figures.</summary>
public interface IFigures
{
    /// <summary>Replaces the figures of some measures of a day, inside a unit of work.</summary>
    Task Replace(DateOnly day, IReadOnlyCollection<Measure> measures, IReadOnlyList<Figure> figures, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the figures of some measures within days, of the business units that the caller sees; at most one more than the limit. A null account
    /// means every account.
    /// </summary>
    Task<IReadOnlyList<Figure>> Within(
        AccountId? account, DateOnly from, DateOnly to, IReadOnlyCollection<Measure> measures, int limit, CancellationToken cancellationToken);

    /// <summary>Returns the last day, at most the given one, for which figures are stored; null if there is none.</summary>
    Task<DateOnly?> LastDay(DateOnly to, CancellationToken cancellationToken);
}
