using System.Globalization;
using Onboarding.Application.Statistics;
using Onboarding.Domain.Statistics;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Notifications.Contracts;
using Onboarding.Infrastructure.Risk.Contracts;

namespace Onboarding.Infrastructure.Statistics;

/// <summary>Computes the figures of a day, by reading alone, so that no writer waits.</summary>
internal sealed class FigureComputation(CustomerFigures customers, CaseFigures cases, DeliveryFigures deliveries)
{
    /// <summary>The measures of the present.</summary>
    public static readonly Measure[] OfPresent = [Measure.Customers, Measure.ScoreAges, Measure.OpenCases, Measure.Deliveries];

    /// <summary>The measures of a whole day.</summary>
    public static readonly Measure[] OfDay = [Measure.DecidedByRule, Measure.DecidedByPeople, Measure.Overrides, Measure.TimesToDecision];

    /// <summary>Returns the figures of the present.</summary>
    public async Task<IReadOnlyList<Figure>> Present(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var counts = await customers.Count(now, cancellationToken);
        return Sums(
        [
            .. counts.Select(one => new Figure(day, new(one.Account), one.Unit, Measure.Customers, one.Level, one.Category, "", one.Count)),
            .. counts.Where(one => one.Months is not null).Select(
                one => new Figure(day, new(one.Account), one.Unit, Measure.ScoreAges, "", "", Text(one.Months!.Value), one.Count)),
            .. (await cases.Open(cancellationToken)).Select(
                one => new Figure(day, new(one.Account), one.Unit, Measure.OpenCases, "", "", $"{one.State} {AgeOf(now - one.OpenedAt)}", 1)),
            .. (await deliveries.Count(cancellationToken)).Select(
                one => new Figure(day, one.Account, "", Measure.Deliveries, "", "", one.State, one.Count)),
        ]);
    }

    /// <summary>Returns the figures of a day so far.</summary>
    public async Task<IReadOnlyList<Figure>> Day(DateOnly day, CancellationToken cancellationToken)
    {
        var (from, to) = (Start(day), Start(day.AddDays(1)));
        var people = await cases.ByPeople(from, to, cancellationToken);
        return Sums(
        [
            .. (await cases.ByRule(from, to, cancellationToken)).Select(one => Of(one.Account, one.Unit, Measure.DecidedByRule, "", one.Count)),
            .. people.Select(one => Of(one.Account, one.Unit, Measure.DecidedByPeople, "", 1)),
            .. people.Where(one => one.IsOverride).Select(one => Of(one.Account, one.Unit, Measure.Overrides, "", 1)),
            .. people.Select(one => Of(one.Account, one.Unit, Measure.TimesToDecision, Text(DurationClass.Of(one.Duration)), 1)),
        ]);

        Figure Of(string account, string unit, Measure measure, string detail, long value) =>
            new(day, new(account), unit, measure, "", "", detail, value);
    }

    /// <summary>Returns the name of the class of an age.</summary>
    internal static string AgeOf(TimeSpan age) => age.TotalDays switch
    {
        < 1 => "UNDER_1_DAY",
        < 3 => "UNDER_3_DAYS",
        < 7 => "UNDER_7_DAYS",
        < 30 => "UNDER_30_DAYS",
        _ => "OVER_30_DAYS",
    };

    private static List<Figure> Sums(IEnumerable<Figure> figures) =>
        [.. figures.GroupBy(one => one with { Value = 0 }).Select(group => group.Key with { Value = group.Sum(one => one.Value) })];

    private static string Text(long number) => Math.Max(0, number).ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
