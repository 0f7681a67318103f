using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.UnitTests.Common.Leases;

/// <summary>Loops that run under one lease end together.</summary>
public class RunTogetherTests
{
    [Fact]
    public async Task A_loop_that_ends_because_the_lease_has_expired_is_not_a_failure()
    {
        var isCancelled = false;

        await LeasedService.RunTogether(CancellationToken.None, _ => Task.CompletedTask, async token =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                isCancelled = token.IsCancellationRequested;
            }
        });

        isCancelled.Should().BeTrue();
    }

    [Fact]
    public Task The_first_failure_is_reported_and_not_the_cancellation_of_the_others() => Failing(_ => Task.FromException(new TimeoutException())).Should().ThrowAsync<TimeoutException>();

    [Fact]
    public Task A_loop_that_was_cancelled_by_something_else_has_failed() =>
        Failing(_ => Task.FromCanceled(new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();

    private static Func<Task> Failing(Func<CancellationToken, Task> loop) =>
        () => LeasedService.RunTogether(CancellationToken.None, loop, token => Task.Delay(Timeout.Infinite, token));
}
