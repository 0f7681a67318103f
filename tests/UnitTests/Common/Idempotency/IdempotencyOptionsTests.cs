using Onboarding.Infrastructure.Common.Idempotency;

namespace Onboarding.UnitTests.Common.Idempotency;

public class IdempotencyOptionsTests
{
    [Fact]
    public void Answers_are_kept_for_a_day() => new IdempotencyOptions().RetentionPeriod.Should().Be(TimeSpan.FromHours(24));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(8785)]
    public void Hours_that_make_no_sense_stop_the_start(int hours) =>
        FluentActions.Invoking(new IdempotencyOptions { KeepHours = hours }.Check).Should().Throw<InvalidOperationException>().WithMessage("Idempotency__KeepHours*");

    [Theory]
    [InlineData(1)]
    [InlineData(8784)]
    public void Any_other_is_taken(int hours) => FluentActions.Invoking(new IdempotencyOptions { KeepHours = hours }.Check).Should().NotThrow();
}
