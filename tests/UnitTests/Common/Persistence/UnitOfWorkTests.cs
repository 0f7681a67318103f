using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;
using Onboarding.Infrastructure.Notifications;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Notifications;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>The order in which a unit of work is saved, and what it omits.</summary>
public sealed class UnitOfWorkTests : IDisposable
{
    private readonly RecordingConnection _connection = new();
    private readonly InsertBuffer _added = new();
    private readonly IdempotencyClaim _claim = new();
    private readonly List<string> _segments = [];

    [Fact]
    public async Task No_rows_are_added_or_saved_once_another_call_has_used_the_key()
    {
        await Run(new Part("claim", _segments, _claim.MarkTaken), new Part("later", _segments));

        _segments.Should().Equal("claim");
        _added.Count.Should().Be(0);
        _connection.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Work_for_an_acting_account_is_background_work_and_that_of_a_caller_is_not()
    {
        var provider = new FakeProvider();
        foreach (var acting in new[] { new ActingAccount(), new ActingAccount { Account = AccountId.Default } })
        {
            await using var db = new SqlServerOnboardingDbContext(
                new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer(_connection).Options);
            await new UnitOfWork(db, _added, provider, new([], [], [], []), _claim, new FakeCaller(), acting, new LeaseFence())
                .Run(() => Task.FromResult(1), CancellationToken.None);
        }

        provider.Submitters.Should().Equal(new(AccountId.Default.Value, IsBackground: false), new Submitter(AccountId.Default.Value, IsBackground: true));
    }

    [Fact]
    public async Task Discarded_events_send_no_notification()
    {
        var notifier = new NotificationSignals();
        var store = new EventStore(_added, notifier);
        store.Add(Published(1));
        var wake = notifier.Events.Wait(Timeout.InfiniteTimeSpan, CancellationToken.None);
        _added.Clear();

        await store.Committed(null!);
        wake.IsCompleted.Should().BeFalse();

        store.Add(Published(2));
        await store.Committed(null!);
        await wake.WaitAsync(TimeSpan.FromSeconds(120));
    }

    [Fact]
    public async Task A_new_delivery_notifies_the_queue_of_its_subscription_after_the_commit()
    {
        var notifier = new NotificationSignals();
        notifier.Begin(7);
        var store = new EventStore(_added, notifier);

        store.Announce(7);
        notifier.TakeNew(7).Should().BeFalse("nothing is committed");
        await store.Committed(null!);

        notifier.TakeNew(7).Should().BeTrue();
    }

    private static Event Published(long number) => Event.Register(
        number, FakeEnvelope.Pending, new(AccountId.Default, new(Guid.Empty), "X", "1"), new JsonObject { ["level"] = "HIGH" }, DateTimeOffset.UnixEpoch);

    public void Dispose() => _connection.Dispose();

    private async Task Run(params Part[] parts)
    {
        await using var db = new SqlServerOnboardingDbContext(new DbContextOptionsBuilder<SqlServerOnboardingDbContext>()
            .UseSqlServer(_connection).RepeatAfterBrokenConnections().Options);
        await new UnitOfWork(db, _added, new SqlServerProvider(new(), null!), new(parts, [], [], []), _claim, new FakeCaller(), new(), new LeaseFence())
            .Run(() => Task.FromResult(1), CancellationToken.None);
    }

    private sealed class Part(string name, List<string> segments, Action? act = null) : IRelatedRows
    {
        public Task AddRows(OnboardingDbContext db)
        {
            segments.Add(name);
            act?.Invoke();
            return Task.CompletedTask;
        }
    }
}
