using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

namespace Onboarding.UnitTests.Common.Partitions;

/// <summary>The stop of an instance ends although the database or the work hangs.</summary>
public sealed class BoundedReleaseTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly ServiceProvider _services;
    private readonly QuickTimers _clock = new();
    private readonly Infrastructure.Common.Leases.Leases _leases;
    private readonly HeldPartitions _partitions = new();
    private readonly Lease _lease;

    public BoundedReleaseTests()
    {
        _connection.Open();
        _services = new ServiceCollection()
            .AddScoped<OnboardingDbContext>(_ => new SqliteOnboardingDbContext(
                new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(_connection).Options))
            .AddSingleton<IProvider, HangingProvider>().BuildServiceProvider();
        _leases = new(_services.GetRequiredService<IServiceScopeFactory>(), new InstanceOptions { LeaseSeconds = 300 }, _clock);
        _lease = new("partitions/03", "me", 1, LeaseTerm.Begin(TimeSpan.FromSeconds(300), TimeProvider.System), TimeSpan.Zero, TimeProvider.System);
        _partitions.Add([new HeldPartition(3, _lease, TimeProvider.System)]);
    }

    [Fact]
    public async Task A_database_that_hangs_does_not_hold_up_the_stop()
    {
        using var holder = Holder();

        await Stop(holder);

        _lease.IsAlive.Should().BeFalse("the work may not continue after the release was tried");
    }

    [Fact]
    public async Task Work_that_does_not_end_does_not_hold_up_the_stop()
    {
        using var work = _partitions.Begin(3)!;
        using var holder = Holder();

        await Stop(holder);

        work.Lost.IsCancellationRequested.Should().BeTrue();
        _lease.IsAlive.Should().BeTrue("its lease protects the work until it expires");
    }

    public void Dispose()
    {
        _partitions.Dispose();
        _leases.Dispose();
        _services.Dispose();
        _connection.Dispose();
    }

    private PartitionHolder Holder() =>
        new(_partitions, _leases, new InstanceOptions { LeaseSeconds = 300 }, _clock, NullLogger<PartitionHolder>.Instance);

    private static Task Stop(PartitionHolder holder) =>
        holder.Run(isInstance: true, new CancellationToken(canceled: true)).WaitAsync(TimeSpan.FromSeconds(30));

    // A second of these timers lasts twenty milliseconds.
    private sealed class QuickTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / 50 : dueTime, period);
    }

    private sealed class HangingProvider : IProvider
    {
        public string HighestSuffix => throw new NotSupportedException();

        public int WaitingUnits => throw new NotSupportedException();

        public bool IsUniqueViolation(DbUpdateException failure) => throw new NotSupportedException();

        public Task Write(OnboardingDbContext db, Submitter submitter, Func<Task> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken) =>
            new TaskCompletionSource().Task;

        public Task Save(OnboardingDbContext db, InsertBuffer rows) => throw new NotSupportedException();

        public Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query) => throw new NotSupportedException();

        public Task<long> Size(OnboardingDbContext db, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> RemoveRemains(bool compact, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
