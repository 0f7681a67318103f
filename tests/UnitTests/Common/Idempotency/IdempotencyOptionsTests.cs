using Onboarding.Infrastructure.Common.Idempotency;

namespace Onboarding.UnitTests.Common.Idempotency;

public class IdempotencyOptionsTests
{
    [Fact]
    public void Outcomes_are_stored_for_a_day_by_default() => new IdempotencyOptions().RetentionPeriod.Should().Be(TimeSpan.FromHours(24));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(8785)]
    public void Invalid_hours_are_rejected(int hours) =>
        FluentActions.Invoking(new IdempotencyOptions { KeepHours = hours }.Check).Should().Throw<InvalidOperationException>().WithMessage("Idempotency__KeepHours*");

    [Theory]
    [InlineData(1)]
    [InlineData(8784)]
    public void Valid_hours_are_accepted(int hours) => FluentActions.Invoking(new IdempotencyOptions { KeepHours = hours }.Check).Should().NotThrow();
}
