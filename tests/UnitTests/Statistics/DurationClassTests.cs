using Onboarding.Domain.Statistics;

namespace Onboarding.UnitTests.Statistics;

public class DurationClassTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(61)]
    [InlineData(1_440)]
    [InlineData(500_000)]
    public void A_class_is_exact_to_a_tenth(double minutes)
    {
        var longest = DurationClass.LongestOf(DurationClass.Of(TimeSpan.FromMinutes(minutes))).TotalMinutes;

        longest.Should().BeInRange(Math.Max(1, minutes) - 1e-6, Math.Max(1, minutes) * 1.1 + 1e-6);
    }

    [Fact]
    public void A_percentile_is_that_of_the_sum_of_the_classes()
    {
        int[] minutes = [.. Enumerable.Range(1, 100)];
        var counts = minutes.GroupBy(one => DurationClass.Of(TimeSpan.FromMinutes(one))).ToDictionary(group => group.Key, group => group.LongCount());

        DurationClass.Percentile(counts, 0.5)!.Value.TotalMinutes.Should().BeInRange(50, 55);
        DurationClass.Percentile(counts, 0.9)!.Value.TotalMinutes.Should().BeInRange(90, 99);
        DurationClass.Percentile(new Dictionary<int, long>(), 0.5).Should().BeNull();
    }
}
