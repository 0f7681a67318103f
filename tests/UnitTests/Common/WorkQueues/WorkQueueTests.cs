using System.Collections.Concurrent;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.UnitTests.Common.WorkQueues;

public class WorkQueueTests
{
    private static readonly Lease Lease = new("test", "me", 1, DateTimeOffset.MaxValue, TimeSpan.Zero, TimeProvider.System);

    [Fact]
    public async Task One_that_is_slow_keeps_up_nobody_else()
    {
        var slow = new TaskCompletionSource();
        var others = new TaskCompletionSource();
        var work = new Work(Enumerable.Range(0, 1_000).Select(i => (long)i), one => one);
        var done = 0;
        var queue = new WorkQueue<long>(4, one => one, work.Due, async one =>
        {
            await (one == 3 ? slow.Task : Task.Delay(1));
            work.Done(one);
            if (Interlocked.Increment(ref done) == 999)
            {
                others.SetResult();
            }
        });

        var run = queue.Run(Lease, Soon, untilIdle: true, CancellationToken.None);
        await others.Task.WaitAsync(TimeSpan.FromSeconds(10));
        run.IsCompleted.Should().BeFalse();
        slow.SetResult();
        await run.WaitAsync(TimeSpan.FromSeconds(10));

        work.Waiting.Should().BeEmpty();
    }

    [Fact]
    public async Task So_many_at_once_never_two_with_one_key_and_none_twice()
    {
        var work = new Work(Enumerable.Range(0, 500).Select(i => (long)i), one => one % 50);
        var (now, most) = (0, 0);
        var keys = new ConcurrentDictionary<long, bool>();
        var begun = new ConcurrentBag<long>();
        var queue = new WorkQueue<long>(8, one => one % 50, work.Due, async one =>
        {
            begun.Add(one);
            keys.TryAdd(one % 50, true).Should().BeTrue();
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            work.Done(one);
            keys.TryRemove(one % 50, out _);
        });

        await queue.Run(Lease, Soon, untilIdle: true, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));

        most.Should().BeLessThanOrEqualTo(8);
        begun.Should().OnlyHaveUniqueItems().And.HaveCount(500);
    }

    [Fact]
    public async Task What_was_begun_is_finished_and_nothing_more_is_begun_when_the_lease_is_lost()
    {
        using var held = new CancellationTokenSource();
        var (began, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var begun = 0;
        var queue = new WorkQueue<long>(1, one => one, new Work([1, 2, 3], one => one).Due, async _ =>
        {
            Interlocked.Increment(ref begun);
            began.SetResult();
            await goOn.Task;
        });

        var run = queue.Run(Lease, Soon, untilIdle: false, held.Token);
        await began.Task;
        await held.CancelAsync();
        await Task.Delay(30);
        run.IsCompleted.Should().BeFalse();
        goOn.SetResult();
        await run.WaitAsync(TimeSpan.FromSeconds(10));

        begun.Should().Be(1);
    }

    [Fact]
    public async Task Where_the_end_of_one_is_no_reason_to_ask_only_a_wake_up_is()
    {
        using var held = new CancellationTokenSource();
        var (asked, acted) = (0, 0);
        var queue = new WorkQueue<long>(
            int.MaxValue,
            one => one,
            _ =>
            {
                asked++;
                return Task.FromResult<IReadOnlyList<long>>([1, 2]);
            },
            _ =>
            {
                Interlocked.Increment(ref acted);
                return Task.CompletedTask;
            })
        {
            PollsAfterEach = false,
        };

        var waits = 0;
        var run = queue.Run(Lease, token => ++waits > 3 ? held.CancelAsync() : Task.Delay(50, token), untilIdle: false, held.Token);
        await run.WaitAsync(TimeSpan.FromSeconds(10));

        asked.Should().BeLessThanOrEqualTo(4, "what stays due although nothing can be done about it must not be asked for again and again");
        acted.Should().BeGreaterThanOrEqualTo(2);
    }

    private static Task Soon(CancellationToken cancellationToken) => Task.Delay(5, cancellationToken);

    // What waits, as a database shows it: of each key the first, until it is done.
    private sealed class Work(IEnumerable<long> waiting, Func<long, long> key)
    {
        private readonly ConcurrentDictionary<long, bool> _waiting = new(waiting.Select(one => KeyValuePair.Create(one, true)));

        public ICollection<long> Waiting => _waiting.Keys;

        public Task<IReadOnlyList<long>> Due(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<long>>([.. _waiting.Keys.Order().GroupBy(key).Select(group => group.First()).Take(100)]);

        public void Done(long one) => _waiting.TryRemove(one, out _);
    }
}
