using System.Globalization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Statistics;

namespace Onboarding.Application.Statistics.GetStatistics;

/// <summary>Returns stored figures of customers, cases, decisions and deliveries. They are computed once an hour unless set otherwise.</summary>
public sealed record GetStatistics : IQuery<StatisticsItem>
{
    /// <summary>The greatest number of days in one response.</summary>
    public const int MaxDays = 366;

    /// <summary>The greatest number of figures in one response.</summary>
    public const int MaxFigures = 20_000;

    /// <summary>The first day, YYYY-MM-DD (UTC); six days before the last day if absent.</summary>
    public string? From { get; init; }

    /// <summary>The last day, YYYY-MM-DD (UTC); today if absent. At most 366 days are returned.</summary>
    public string? To { get; init; }

    /// <summary>The age in months from which a score is old, 1 to 120; 12 if absent.</summary>
    public int? OlderThanMonths { get; init; }

    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

internal sealed class GetStatisticsValidator : AbstractValidator<GetStatistics>
{
    public GetStatisticsValidator()
    {
        RuleFor(query => query.From).Must(IsDay).WithErrorCode(Paging.InvalidParameter).WithMessage("from must be a day, YYYY-MM-DD");
        RuleFor(query => query.To).Must(IsDay).WithErrorCode(Paging.InvalidParameter).WithMessage("to must be a day, YYYY-MM-DD");
        RuleFor(query => query.OlderThanMonths).InclusiveBetween(1, 120)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("olderThanMonths must be a number from 1 to 120");
    }

    private static bool IsDay(string? text) => text is null || GetStatistics.Day(text) is { Year: > 1 };
}

/// <summary>The reasons to reject a query of statistics.</summary>
public static class StatisticsErrors
{
    /// <summary>The days are too many, or in the wrong order.</summary>
    public static Rule InvalidDays { get; } = Rule.Unpublished(
        Paging.InvalidParameter, $"from must be before to, at most {GetStatistics.MaxDays} days with {GetStatistics.MaxFigures} figures");
}

internal sealed class GetStatisticsHandler(IFigures figures, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<GetStatistics, StatisticsItem>
{
    private static readonly Measure[] OfDays =
        [Measure.Customers, Measure.DecidedByRule, Measure.DecidedByPeople, Measure.Overrides, Measure.TimesToDecision];

    private static readonly Measure[] OfLastDay = [Measure.OpenCases, Measure.ScoreAges, Measure.Deliveries];

    public async Task<StatisticsItem> Handle(GetStatistics request, CancellationToken cancellationToken)
    {
        var to = GetStatistics.Day(request.To) ?? clock.Today();
        var from = GetStatistics.Day(request.From) ?? to.AddDays(-6);
        if (from > to || to.DayNumber - from.DayNumber >= GetStatistics.MaxDays)
        {
            throw TooMany();
        }

        var account = caller.VisibleAccount();
        var found = await figures.Within(account, from, to, OfDays, GetStatistics.MaxFigures, cancellationToken);
        if (found.Count > GetStatistics.MaxFigures)
        {
            throw TooMany();
        }

        var last = await figures.LastDay(to, cancellationToken);
        var present = last is { } day ? await figures.Within(account, day, day, OfLastDay, int.MaxValue - 1, cancellationToken) : [];
        var (months, isRestricted) = (request.OlderThanMonths ?? 12, caller.BusinessUnits.Count > 0);
        return new()
        {
            From = from,
            To = to,
            LastDay = last,
            Customers = Customers(found),
            OpenCases = [.. Sums(present, Measure.OpenCases).Select(one => Case(one.Detail, one.Value))],
            Decisions = Decisions(found),
            OldScores = new()
            {
                Months = months,
                Customers = Sums(present, Measure.ScoreAges).Where(one => Number(one.Detail) >= months).Sum(one => one.Value),
            },
            Deliveries = isRestricted ? null : [.. Sums(present, Measure.Deliveries).Select(one => new DeliveryFigure(one.Detail, one.Value))],
        };
    }

    private static InvalidInput TooMany() => new([Finding.Of(StatisticsErrors.InvalidDays, "/from")]);

    private static List<CustomerFigure> Customers(IEnumerable<Figure> found) =>
    [
        .. found.Where(one => one.Measure == Measure.Customers)
            .GroupBy(one => (one.Day, one.Level, one.Category, one.Unit))
            .OrderBy(group => group.Key.Day).ThenBy(group => group.Key.Level, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Category, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
            .Select(group => new CustomerFigure
            {
                Day = group.Key.Day,
                Level = OrAbsent(group.Key.Level),
                Category = OrAbsent(group.Key.Category),
                BusinessUnit = OrAbsent(group.Key.Unit),
                Count = group.Sum(one => one.Value),
            }),
    ];

    private static DecisionFigures Decisions(IReadOnlyList<Figure> found)
    {
        var times = Sums(found, Measure.TimesToDecision).ToDictionary(one => Number(one.Detail), one => one.Value);
        return new()
        {
            ByRule = Sum(found, Measure.DecidedByRule),
            ByPeople = Sum(found, Measure.DecidedByPeople),
            Overrides = Sum(found, Measure.Overrides),
            HoursP50 = Hours(DurationClass.Percentile(times, 0.5)),
            HoursP90 = Hours(DurationClass.Percentile(times, 0.9)),
        };
    }

    private static IEnumerable<(string Detail, long Value)> Sums(IEnumerable<Figure> found, Measure measure) =>
        found.Where(one => one.Measure == measure).GroupBy(one => one.Detail).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Sum(one => one.Value)));

    private static long Sum(IEnumerable<Figure> found, Measure measure) => found.Where(one => one.Measure == measure).Sum(one => one.Value);

    private static CaseFigure Case(string detail, long count) => new(detail.Split(' ')[0], detail.Split(' ')[1], count);

    private static int Number(string detail) => int.Parse(detail, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double? Hours(TimeSpan? time) => time is { } value ? Math.Round(value.TotalHours, 2) : null;

    private static string? OrAbsent(string text) => text.Length == 0 ? null : text;
}
