using System.Globalization;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Statistics.GetStatistics;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Dashboard;

/// <summary>The statistics as charts, each with its numbers as a table and as CSV.</summary>
internal sealed class DashboardScreen : IConsoleScreen
{
    private const string Chart = "chart";
    private const int DaysShown = 30;

    private static readonly string[] Filters = ["from", "to", "olderThanMonths"];

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Dashboard, "", Show, Filters);
        routes.Get(ConsolePages.Dashboard, "/numbers", Numbers, [.. Filters, Chart]);
    }

    private static async Task<IResult> Show(ConsoleRequest request) =>
        request.Page<DashboardPage>("Dashboard", (nameof(DashboardPage.Model), new DashboardModel(await Read(request))));

    private static async Task<IResult> Numbers(ConsoleRequest request)
    {
        var name = request.Text(Chart) ?? throw new NotFound("Chart");
        var model = new DashboardModel(await Read(request));
        return CsvResult.Of($"{name}.csv", name == DashboardModel.OfDays
            ? model.RowsOfDays() : (model.Charts.FirstOrDefault(one => one.Name == name) ?? throw new NotFound("Chart")).ToRows());
    }

    private static Task<StatisticsItem> Read(ConsoleRequest request)
    {
        var (from, to) = (request.Text("from"), request.Text("to"));
        return request.Send(new GetStatistics
        {
            From = from ?? (LastDay(request, to) is { } last ? Text(last.AddDays(1 - DaysShown)) : null),
            To = to,
            OlderThanMonths = request.Number("olderThanMonths"),
        });
    }

    // The day before which the days shown begin; null for a text that the query rejects.
    private static DateOnly? LastDay(ConsoleRequest request, string? to) =>
        to is null ? DateOnly.FromDateTime(request.Service<TimeProvider>().GetUtcNow().UtcDateTime)
        : DateOnly.TryParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1 ? day : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
