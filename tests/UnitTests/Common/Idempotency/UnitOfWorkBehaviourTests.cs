using Onboarding.Application.Common;
using Onboarding.Application.Common.Behaviours;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common.Idempotency;

public class UnitOfWorkBehaviourTests
{
    private static readonly IdempotentCallKey Key = IdempotentCallKey.Of(AccountId.Default, [], DialectName.Core, "POST", "/", "k", []);

    private readonly IdempotencyClaim _claim = new();
    private readonly Used _used = new();

    [Fact]
    public async Task Without_a_key_no_outcome_is_set()
    {
        (await Run(() => Task.FromResult(5))).Should().Be(5);
        (_claim.Outcome, _claim.IsTaken).Should().Be((null, false));
    }

    [Fact]
    public async Task The_outcome_of_the_work_is_set_with_its_type()
    {
        _claim.Set(Key, "2026");
        (await Run(() => Task.FromResult(5))).Should().Be(5);
        (_claim.Outcome, _claim.OutcomeType, _claim.Profile, _claim.IsTaken).Should().Be((5, typeof(int), "2026", false));
    }

    [Fact]
    public async Task A_rejection_becomes_a_replay_if_another_call_used_the_key_in_the_meantime()
    {
        _claim.Set(Key, "");
        _used.Is = true;

        await Run(() => throw new NotFound("Customer"));
        _claim.IsTaken.Should().BeTrue();
        _claim.Set(Key, "");
        _claim.IsTaken.Should().BeFalse();
        await Run(() => throw new RuleBroken(Rule.Unpublished("taken", "Taken"), ""));
        (_claim.IsTaken, _claim.Outcome).Should().Be((true, null));
    }

    [Fact]
    public async Task After_a_lost_race_the_next_command_of_the_scope_has_its_own_claim()
    {
        _claim.Set(Key, "");
        _claim.MarkTaken();
        _claim.Clear();

        (await Run(() => Task.FromResult(5))).Should().Be(5);
        (_claim.Key, _claim.IsTaken).Should().Be((null, false));
    }

    [Fact]
    public async Task A_rejection_or_failure_is_unchanged_while_the_key_is_free()
    {
        _claim.Set(Key, "");
        await FluentActions.Awaiting(() => Run(() => throw new NotFound("Customer"))).Should().ThrowAsync<NotFound>();
        _used.Is = true;
        await FluentActions.Awaiting(() => Run(() => throw new InvalidOperationException())).Should().ThrowAsync<InvalidOperationException>();
        _claim.IsTaken.Should().BeFalse();
    }

    [Fact]
    public async Task Without_a_key_a_rejection_does_not_look_up_another_call()
    {
        _used.Is = true;
        await FluentActions.Awaiting(() => Run(() => throw new NotFound("Customer"))).Should().ThrowAsync<NotFound>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_preparation_ends_before_the_work_begins(bool hasKey)
    {
        if (hasKey)
        {
            _claim.Set(Key, "");
        }

        var preparation = new Preparation();
        (await Run(() => Task.FromResult(preparation.IsDone ? 5 : 0), preparation)).Should().Be(5);
    }

    private Task<int> Run(Func<Task<int>> handler, params IPreparation<Counting>[] preparations) =>
        new UnitOfWorkBehaviour<Counting, int>(new Straight(), _claim, _used, preparations).Handle(new(), CancellationToken.None, () => handler());

    private sealed class Preparation : IPreparation<Counting>
    {
        public bool IsDone { get; private set; }

        public async Task Prepare(Counting request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            IsDone = true;
        }
    }

    private sealed record Counting : ICommand<int>
    {
        public string? AuditUser => null;
    }

    private sealed class Straight : IUnitOfWork
    {
        public bool HasConflicted => false;

        public async Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellationToken) => await work();
    }

    private sealed class Used : IIdempotentOutcomes
    {
        public bool Is { get; set; }

        public Task<IdempotentOutcome<T>?> Find<T>(IdempotentCallKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> IsUsed(IdempotentCallKey key, CancellationToken cancellationToken) => Task.FromResult(Is);
    }
}
