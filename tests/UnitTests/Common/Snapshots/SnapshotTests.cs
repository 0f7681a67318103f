using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;

namespace Onboarding.UnitTests.Common.Snapshots;

public class SnapshotTests
{
    [Fact]
    public async Task A_snapshot_is_loaded_once_per_change_even_if_the_first_state_is_the_default()
    {
        using var snapshot = new Counted();

        await snapshot.Refresh(null!, CancellationToken.None);
        await snapshot.Refresh(null!, CancellationToken.None);
        snapshot.Loads.Should().Be(1);

        snapshot.Stored = 1;
        await snapshot.Refresh(null!, CancellationToken.None);
        snapshot.Loads.Should().Be(2);
    }

    [Fact]
    public async Task A_commit_during_a_load_is_loaded_the_next_time()
    {
        using var snapshot = new Counted { WhileLoading = one => one.Stored++ };

        await snapshot.Refresh(null!, CancellationToken.None);
        snapshot.WhileLoading = _ => { };
        await snapshot.Refresh(null!, CancellationToken.None);

        snapshot.Loads.Should().Be(2);
    }

    [Fact]
    public async Task A_failed_load_is_repeated_the_next_time()
    {
        using var snapshot = new Counted { WhileLoading = _ => throw new InvalidOperationException() };

        await ((Func<Task>)(() => snapshot.Refresh(null!, CancellationToken.None))).Should().ThrowAsync<InvalidOperationException>();
        snapshot.WhileLoading = _ => { };
        await snapshot.Refresh(null!, CancellationToken.None);

        snapshot.Loads.Should().Be(1);
    }

    [Fact]
    public async Task A_committed_change_is_accepted_even_if_the_snapshot_cannot_be_refreshed()
    {
        using var snapshot = new Counted { WhileLoading = _ => throw new InvalidOperationException() };
        var update = new SnapshotUpdate<Counted>(snapshot, NullLogger<SnapshotUpdate<Counted>>.Instance) { MayHaveChanged = true };

        await ((Func<Task>)(() => update.Committed(null!))).Should().NotThrowAsync();
    }

    [Fact]
    public async Task A_unit_of_work_without_changes_makes_no_query()
    {
        using var snapshot = new Counted();
        var update = new SnapshotUpdate<Counted>(snapshot, NullLogger<SnapshotUpdate<Counted>>.Instance);

        await update.Committed(null!);

        snapshot.Loads.Should().Be(0);
    }

    internal sealed class Counted : Snapshot
    {
        public override string Contents => "counts";

        public int Stored { get; set; }

        public int Loads { get; private set; }

        public Action<Counted> WhileLoading { get; set; } = _ => { };

        public override IQueryable<DataState> State(OnboardingDbContext db) => throw new NotSupportedException();

        protected override Task<DataState?> ReadState(OnboardingDbContext db, CancellationToken cancellationToken) =>
            Task.FromResult(Stored == 0 ? null : new DataState { Count = Stored });

        protected override Task Load(OnboardingDbContext db, CancellationToken cancellationToken)
        {
            WhileLoading(this);
            Loads++;
            return Task.CompletedTask;
        }
    }
}
