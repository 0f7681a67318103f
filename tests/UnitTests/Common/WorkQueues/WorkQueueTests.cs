using System.Collections.Concurrent;
using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.UnitTests.Common.WorkQueues;

public class WorkQueueTests
{
    // Only ends a test that would wait in vain; it suits a machine that is busy with other work.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task A_slow_item_delays_no_other()
    {
        var slow = new TaskCompletionSource();
        var others = new TaskCompletionSource();
        var work = new Work(Enumerable.Range(0, 1_000).Select(i => (long)i), one => one);
        var done = 0;
        var queue = new WorkQueue<long>(4, one => one, work.Due, async one =>
        {
            await (one == 3 ? slow.Task : Task.CompletedTask);
            work.Done(one);
            if (Interlocked.Increment(ref done) == 999)
            {
                others.SetResult();
            }
        });

        var run = queue.Run(Soon, untilIdle: true, CancellationToken.None);
        await others.Task.WaitAsync(Limit);
        run.IsCompleted.Should().BeFalse();
        slow.SetResult();
        await run.WaitAsync(Limit);

        work.Waiting.Should().BeEmpty();
    }

    [Fact]
    public async Task Items_run_up_to_the_limit_never_two_with_one_key_and_none_twice()
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

        await queue.Run(Soon, untilIdle: true, CancellationToken.None).WaitAsync(Limit);

        most.Should().BeLessThanOrEqualTo(8);
        begun.Should().OnlyHaveUniqueItems().And.HaveCount(500);
    }

    [Fact]
    public async Task After_the_end_running_items_end_and_no_item_begins()
    {
        using var end = new CancellationTokenSource();
        var (began, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var begun = 0;
        var queue = new WorkQueue<long>(1, one => one, new Work([1, 2, 3], one => one).Due, async _ =>
        {
            Interlocked.Increment(ref begun);
            began.SetResult();
            await goOn.Task;
        });

        var run = queue.Run(token => Task.Delay(Timeout.Infinite, token), untilIdle: false, end.Token);
        await began.Task.WaitAsync(Limit);
        await end.CancelAsync();
        run.IsCompleted.Should().BeFalse();
        goOn.SetResult();
        await run.WaitAsync(Limit);

        begun.Should().Be(1);
    }

    [Fact]
    public async Task Without_polling_after_each_item_only_a_wake_up_leads_to_a_query()
    {
        using var end = new CancellationTokenSource();
        var (queries, acted) = (0, 0);
        var queue = new WorkQueue<long>(
            int.MaxValue,
            one => one,
            _ =>
            {
                queries++;
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
        var run = queue.Run(token => ++waits > 3 ? end.CancelAsync() : Task.Delay(50, token), untilIdle: false, end.Token);
        await run.WaitAsync(Limit);

        queries.Should().BeLessThanOrEqualTo(4, "an item that stays due must not be queried again and again");
        acted.Should().BeGreaterThanOrEqualTo(2);
    }

    private static Task Soon(CancellationToken cancellationToken) => Task.Delay(5, cancellationToken);

    // The waiting items, as a database shows them: the first of each key, until it is done.
    private sealed class Work(IEnumerable<long> waiting, Func<long, long> key)
    {
        private readonly ConcurrentDictionary<long, bool> _waiting = new(waiting.Select(one => KeyValuePair.Create(one, true)));

        public ICollection<long> Waiting => _waiting.Keys;

        public Task<IReadOnlyList<long>> Due(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<long>>([.. _waiting.Keys.Order().GroupBy(key).Select(group => group.First()).Take(100)]);

        public void Done(long one) => _waiting.TryRemove(one, out _);
    }
}
