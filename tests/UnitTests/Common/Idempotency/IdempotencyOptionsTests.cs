using Onboarding.Infrastructure.Common.Idempotency;

namespace Onboarding.UnitTests.Common.Idempotency;

public class IdempotencyOptionsTests
{
    [Fact]
    public void Outcomes_are_stored_for_a_day_by_default() => new IdempotencyOptions().RetentionPeriod.Should().Be(TimeSpan.FromHours(24));
}
