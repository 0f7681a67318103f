using Onboarding.Application.Audit.ListAudit;
using Onboarding.Application.Common;

namespace Onboarding.UnitTests.Common;

public class PagingTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(null, true)]
    public void A_page_has_1_to_200_entries(int? limit, bool isTaken) => new ListAuditValidator().Validate(new ListAudit { Limit = limit }).IsValid.Should().Be(isTaken);

    [Theory]
    [InlineData(null, true)]
    [InlineData("0", true)]
    [InlineData("9007199254740991", true)]
    [InlineData("-1", false)]
    [InlineData(" 1", false)]
    [InlineData("x", false)]
    [InlineData("", false)]
    [InlineData("99999999999999999999", false)]
    public void A_page_begins_after_a_number(string? after, bool isTaken) => new ListAuditValidator().Validate(new ListAudit { After = after }).IsValid.Should().Be(isTaken);

    [Fact]
    public void By_default_a_page_begins_at_the_start_and_has_50_entries() =>
        (new ListAudit().AfterNumber(), new ListAudit().LimitOrDefault(), new ListAudit { After = "7", Limit = 3 }.AfterNumber()).Should().Be((0, 50, 7));

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(2, 2, null)]
    [InlineData(3, 2, "2")]
    public void The_next_page_begins_after_the_last_entry_shown(int rows, int shown, string? next)
    {
        var page = Page<string>.Of(Enumerable.Range(1, rows).ToArray(), 2, row => $"{row}", row => row);

        (page.Items.Count, page.Next).Should().Be((shown, next));
    }

    [Fact]
    public void Stored_time_is_UTC_to_the_microsecond()
    {
        var clock = new Fakes.FixedClock(new DateTimeOffset(2026, 1, 2, 23, 30, 0, TimeSpan.Zero).AddTicks(12_345_678));

        clock.Now().Ticks.Should().Be(clock.GetUtcNow().Ticks - 8);
        clock.Now().InMicroseconds().Should().Be("2026-01-02T23:30:01.234567Z");
        new DateTimeOffset(2026, 1, 2, 1, 30, 0, TimeSpan.FromHours(2)).InMicroseconds().Should().Be("2026-01-01T23:30:00.000000Z");
        clock.Today().Should().Be(new DateOnly(2026, 1, 2));
    }
}
