using Onboarding.Application.Statistics;
using Onboarding.Application.Statistics.GetStatistics;
using Onboarding.Domain.Common;
using Onboarding.Domain.Statistics;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Statistics;

public class GetStatisticsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private readonly FixedClock _clock = new(new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Figures_of_accounts_are_added_and_those_of_the_last_day_are_of_one_day()
    {
        var stored = new Stored(
            Of(Today.AddDays(-1), "A", Measure.Customers, 3, "HIGH", "IND"), Of(Today, "A", Measure.Customers, 4, "HIGH", "IND"), Of(Today, "B", Measure.Customers, 5, "HIGH", "IND"),
            Of(Today, "A", Measure.Customers, 1), Of(Today, "A", Measure.OpenCases, 2, detail: "PENDING UNDER_1_DAY"), Of(Today, "B", Measure.OpenCases, 3, detail: "PENDING UNDER_1_DAY"),
            Of(Today, "A", Measure.ScoreAges, 7, detail: "11"), Of(Today, "A", Measure.ScoreAges, 8, detail: "12"), Of(Today, "A", Measure.ScoreAges, 9, detail: "40"),
            Of(Today, "A", Measure.DecidedByRule, 10), Of(Today.AddDays(-1), "A", Measure.DecidedByPeople, 2), Of(Today, "A", Measure.DecidedByPeople, 1), Of(Today, "A", Measure.Overrides, 1),
            Of(Today, "A", Measure.TimesToDecision, 1, detail: "0"), Of(Today, "A", Measure.Deliveries, 6, detail: "DEAD"));

        var found = await Get(stored, new());

        (found.From, found.To, found.LastDay).Should().Be((Today.AddDays(-6), Today, Today));
        found.Customers.Select(one => (one.Day, one.Level, one.Category, one.BusinessUnit, one.Count)).Should().Equal(
            (Today.AddDays(-1), "HIGH", "IND", "NORTH", 3L), (Today, null, null, "NORTH", 1L), (Today, "HIGH", "IND", "NORTH", 9L));
        found.OpenCases.Should().Equal(new CaseFigure("PENDING", "UNDER_1_DAY", 5));
        found.OldScores.Should().Be(new OldScores { Months = 12, Customers = 17 });
        found.Decisions.Should().Be(new DecisionFigures { ByRule = 10, ByPeople = 3, Overrides = 1, HoursP50 = 0.02, HoursP90 = 0.02 });
        found.Deliveries.Should().Equal(new DeliveryFigure("DEAD", 6));
        (await Get(stored, new() { OlderThanMonths = 13 })).OldScores.Customers.Should().Be(9);
        (await new GetStatisticsHandler(stored, new FakeCaller { BusinessUnits = ["NORTH"] }, _clock).Handle(new(), default)).Deliveries.Should().BeNull();
    }

    [Theory]
    [InlineData("2026-11-22", null)]
    [InlineData("2020-01-01", null)]
    [InlineData("2026-11-20", "2026-11-19")]
    public async Task Days_that_are_too_many_or_in_the_wrong_order_are_rejected(string from, string? to) =>
        await FluentActions.Awaiting(() => Get(new(), new() { From = from, To = to })).Should().ThrowAsync<InvalidInput>();

    [Theory]
    [InlineData("2026-11-21", null, true)]
    [InlineData("21.11.2026", null, false)]
    [InlineData("2026-11-21T00:00", null, false)]
    [InlineData("0001-01-01", null, false)]
    [InlineData(null, 0, false)]
    [InlineData(null, 121, false)]
    public void A_day_has_one_form(string? day, int? months, bool isValid) =>
        new GetStatisticsValidator().Validate(new GetStatistics { From = day, To = day, OlderThanMonths = months }).IsValid.Should().Be(isValid);

    private Task<StatisticsItem> Get(Stored stored, GetStatistics query) => new GetStatisticsHandler(stored, new FakeCaller(), _clock).Handle(query, default);

    private static Figure Of(DateOnly day, string account, Measure measure, long value, string level = "", string category = "", string detail = "") =>
        new(day, new(account), "NORTH", measure, level, category, detail, value);

    private sealed class Stored(params Figure[] figures) : IFigures
    {
        public Task Replace(DateOnly day, IReadOnlyCollection<Measure> measures, IReadOnlyList<Figure> replacing, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<Figure>> Within(AccountId? account, DateOnly from, DateOnly to, IReadOnlyCollection<Measure> measures, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Figure>>([.. figures.Where(one => one.Day >= from && one.Day <= to && measures.Contains(one.Measure))]);

        public Task<DateOnly?> LastDay(DateOnly to, CancellationToken cancellationToken) => Task.FromResult<DateOnly?>(Today);
    }
}
