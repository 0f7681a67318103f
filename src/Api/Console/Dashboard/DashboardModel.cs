using System.Globalization;
using Onboarding.Application.Statistics.GetStatistics;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Api.Console.Dashboard;

/// <summary>The figures as charts.</summary>
/// <param name="Figures">The figures.</param>
public sealed record DashboardModel(StatisticsItem Figures)
{
    /// <summary>The name of the chart of customers by day and level.</summary>
    public const string OfDays = "days";

    /// <summary>The level of customers before their first assessment.</summary>
    public const string Unassessed = "UNASSESSED";

    // More groups are summed up, so that a page has less than 30 kB.
    private const int MostGroups = 12;
    private const int MostDays = 31;
    private const string None = "NONE";
    private const string Others = "OTHERS";

    /// <summary>The levels, that of customers without one last.</summary>
    public static IReadOnlyList<string> Levels { get; } = [.. Codes<RiskLevel>.All, Unassessed];

    /// <summary>The days with figures, each with the number of customers of each level.</summary>
    public IReadOnlyList<DayOfLevels> Days { get; } =
    [
        .. Figures.Customers.GroupBy(one => one.Day).OrderBy(day => day.Key).Select(day => new DayOfLevels(
            day.Key, [.. Levels.Select(level => day.Where(one => (one.Level ?? Unassessed) == level).Sum(one => one.Count))])),
    ];

    /// <summary>At most 31 of these days at equal distances, the last one among them.</summary>
    public IReadOnlyList<DayOfLevels> ShownDays
    {
        get
        {
            var step = (Days.Count + MostDays - 1) / MostDays;
            return step < 2 ? Days : [.. Days.Where((_, i) => (Days.Count - 1 - i) % step == 0)];
        }
    }

    /// <summary>The charts of groups.</summary>
    public IReadOnlyList<GroupChart> Charts =>
    [
        new("levels", "Customers by level", "Level", [.. Levels.Zip(
            Days.Count == 0 ? [.. Levels.Select(_ => 0L)] : Days[^1].Counts, (level, count) => new GroupRow([("level", level)], count))])
        {
            Columns = ["level"],
        },
        Of("categories", "Customers by category", "Category", "category", one => one.Category),
        Of("business-units", "Customers by business unit", "Business unit", "unit", one => one.BusinessUnit),
        new("open-cases", "Open cases by state and age", "State and age", [.. Figures.OpenCases.Select(
            one => new GroupRow([("state", one.State), ("age", one.Age)], one.Count) { IsLate = one.Age == "OVER_30_DAYS" })])
        {
            Columns = ["state", "age"],
        },
        new("decisions", "Decisions of these days", "Decision", [
            new([("decided", "BY_RULE")], Figures.Decisions.ByRule),
            new([("decided", "BY_PEOPLE")], Figures.Decisions.ByPeople),
            new([("decided", "OVERRIDES")], Figures.Decisions.Overrides)]) { Columns = ["decided"] },
        .. Figures.Deliveries is not { } deliveries ? [] : new[] { new GroupChart("deliveries", "Deliveries by state", "State", [.. deliveries.Select(
            one => new GroupRow([("delivery", one.State)], one.Count) { IsLate = one.State == "DEAD" })]) { Columns = ["delivery"] } },
    ];

    /// <summary>Returns all days as rows, the names of the columns first.</summary>
    public IEnumerable<IReadOnlyList<string?>> RowsOfDays() =>
    [
        ["day", .. Levels],
        .. Days.Select(day => (IReadOnlyList<string?>)[Text(day.Day), .. day.Counts.Select(count => count.ToString(CultureInfo.InvariantCulture))]),
    ];

    private GroupChart Of(string name, string caption, string heading, string kind, Func<CustomerFigure, string?> group)
    {
        var last = Days.Count == 0 ? default : Days[^1].Day;
        var groups = Figures.Customers.Where(one => one.Day == last).GroupBy(one => group(one) ?? None)
            .Select(one => new GroupRow([(one.Key == None ? "group" : kind, one.Key)], one.Sum(figure => figure.Count)))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Codes[0].Code, StringComparer.Ordinal).ToList();
        return new(name, caption, heading, groups.Count <= MostGroups ? groups
            : [.. groups.Take(MostGroups - 1), new([("group", Others)], groups.Skip(MostGroups - 1).Sum(row => row.Count))])
        {
            Columns = [kind],
            All = groups,
        };
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The customers of a day.</summary>
/// <param name="Day">The day (UTC).</param>
/// <param name="Counts">Their numbers, in the order of <see cref="DashboardModel.Levels"/>.</param>
public sealed record DayOfLevels(DateOnly Day, IReadOnlyList<long> Counts);

/// <summary>A chart of numbers by group.</summary>
/// <param name="Name">The name of its CSV file.</param>
/// <param name="Caption">The English caption.</param>
/// <param name="Heading">The English heading of the groups.</param>
/// <param name="Rows">The rows that are shown.</param>
public sealed record GroupChart(string Name, string Caption, string Heading, IReadOnlyList<GroupRow> Rows)
{
    /// <summary>The names of the columns with codes, also of a chart without rows.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>All rows, if there are more than those shown.</summary>
    public IReadOnlyList<GroupRow>? All { get; init; }

    /// <summary>Returns the rows by their codes, the names of the columns first.</summary>
    public IEnumerable<IReadOnlyList<string?>> ToRows() =>
    [
        [.. Columns, "count"],
        .. (All ?? Rows).Select(row => (IReadOnlyList<string?>)
            [.. row.Codes.Select(code => code.Code), row.Count.ToString(CultureInfo.InvariantCulture)]),
    ];
}

/// <summary>A number of a group.</summary>
/// <param name="Codes">The codes that name the group, each with its kind.</param>
/// <param name="Count">The number.</param>
public sealed record GroupRow(IReadOnlyList<(string Kind, string Code)> Codes, long Count)
{
    /// <summary>Whether the group needs attention.</summary>
    public bool IsLate { get; init; }
}
