using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Statistics;
using Onboarding.Domain.Common;
using Onboarding.Domain.Statistics;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Statistics.Persistence;

namespace Onboarding.Infrastructure.Statistics;

internal sealed class Figures(OnboardingDbContext db, ICurrentCaller caller, ISequenceGenerator sequence) : IFigures
{
    public async Task Replace(DateOnly day, IReadOnlyCollection<Measure> measures, IReadOnlyList<Figure> figures, CancellationToken cancellationToken)
    {
        var replaced = measures.ToList();
        var before = (await db.Set<FigureRow>().Where(row => row.Day == day && replaced.Contains(row.Measure)).ToListAsync(cancellationToken))
            .ToDictionary(row => row.ToFigure() with { Value = 0 });
        foreach (var figure in figures)
        {
            if (before.Remove(figure with { Value = 0 }, out var row))
            {
                row.Set(figure.Value);
            }
            else
            {
                db.Add(FigureRow.Of(sequence.Next(), figure));
            }
        }

        db.RemoveRange(before.Values);
    }

    public async Task<IReadOnlyList<Figure>> Within(
        AccountId? account, DateOnly from, DateOnly to, IReadOnlyCollection<Measure> measures, int limit, CancellationToken cancellationToken)
    {
        var (sought, units) = (measures.ToList(), caller.BusinessUnits.ToList());
        var rows = db.Set<FigureRow>().AsNoTracking().Where(row => row.Day >= from && row.Day <= to && sought.Contains(row.Measure));
        rows = account is { } own ? rows.Where(row => row.Account == own) : rows;
        rows = units.Count == 0 ? rows : rows.Where(row => row.Unit == "" || units.Contains(row.Unit));
        return [.. (await rows.Take(limit + 1).ToListAsync(cancellationToken)).Select(row => row.ToFigure())];
    }

    public async Task<DateOnly?> LastDay(DateOnly to, CancellationToken cancellationToken) =>
        await db.Set<FigureRow>().Where(row => row.Day <= to).OrderByDescending(row => row.Day).Select(row => (DateOnly?)row.Day)
            .FirstOrDefaultAsync(cancellationToken);
}
