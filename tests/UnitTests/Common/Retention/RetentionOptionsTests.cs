using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.UnitTests.Common.Retention;

public class RetentionOptionsTests
{
    [Fact]
    public void Zero_days_keep_rows_permanently()
    {
        RetentionOptions.Of(0).Should().BeNull();
        RetentionOptions.Of(2).Should().Be(TimeSpan.FromDays(2));
    }

    [Fact]
    public void A_number_contains_the_time_of_its_creation()
    {
        var time = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddMicroseconds(8);

        SequenceGenerator.TimeOf(SequenceGenerator.From(time)).Should().Be(time);
        SequenceGenerator.From(time.AddMicroseconds(1)).Should().Be(SequenceGenerator.From(time) + 1);
    }
}
