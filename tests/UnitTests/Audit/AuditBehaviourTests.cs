using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Behaviours;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Audit;

public class AuditBehaviourTests
{
    private readonly Trail _trail = new();

    [Fact]
    public async Task A_query_returns_after_its_entry_was_saved()
    {
        (await Send(new Reading("clerk", "r"), () => Task.FromResult(_trail.Seen))).Should().Be("Reading clerk r");

        _trail.Seen.Should().Be("Reading clerk r; answered");
    }

    [Fact]
    public async Task A_query_whose_entry_cannot_be_saved_fails()
    {
        _trail.Breaks = true;

        await FluentActions.Awaiting(() => Send(new Reading(null, null), () => Task.FromResult(""))).Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task A_query_without_a_user_has_the_caller_as_user()
    {
        await Send(new Reading(" ", null), () => Task.FromResult(""));

        _trail.Seen.Should().Be("Reading caller ; answered");
    }

    [Fact]
    public async Task A_rejected_query_has_a_rejected_entry()
    {
        await FluentActions.Awaiting(() => Send(new Reading(null, null), () => throw new NotFound("It"))).Should().ThrowAsync<NotFound>();

        _trail.Seen.Should().Be("Reading caller ; rejected not_found");
    }

    [Fact]
    public async Task The_entry_of_a_command_is_saved_by_its_unit_of_work()
    {
        await new AuditBehaviour<Writing, string>(_trail, new Caller(), new(false)).Handle(new Writing(), default, () => Task.FromResult(""));

        _trail.Seen.Should().Be("Writing caller ");
    }

    private Task<string> Send(Reading query, RequestHandlerDelegate<string> next) =>
        new AuditBehaviour<Reading, string>(_trail, new Caller(), new(false)).Handle(query, default, next);

    private sealed record Reading(string? AuditUser, string? Reference) : IQuery<string>, IAudited;

    private sealed record Writing : ICommand<string>
    {
        public string? AuditUser => null;
    }

    private sealed class Trail : IAuditTrail
    {
        public string Seen { get; private set; } = "";

        public bool Breaks { get; set; }

        public bool IsWritten => false;

        public void Begin(string command, string user, string? reference) => Seen = $"{command} {user} {reference}";

        public void SetSubject(CustomerId customer, bool isNew = false) { }

        public void SetAccount(AccountId account) { }

        public void SetPerson(string id, string name, AccountId account) { }

        public void SetReference(string reference) { }

        public void AddCreated(CustomerId customer, string kind, string id, SaltedHash hash) { }

        public void SetDetails(string json) { }

        public Task Accepted(string command, AccountId account, string user, string client, string? reference) => Task.CompletedTask;

        public void SetParts(IReadOnlyList<AuditPart> parts) { }

        public Task Accepted() => Breaks ? throw new IOException() : Note("answered");

        public Task Rejected(IEnumerable<string> codes) => Note($"rejected {string.Join(' ', codes)}");

        public Task Failed() => Note("failed");

        private Task Note(string what)
        {
            Seen += $"; {what}";
            return Task.CompletedTask;
        }
    }

    private sealed class Caller : ICurrentCaller
    {
        public AccountId Account => AccountId.Default;

        public string Name => "caller";

        public bool NamesPerson => false;

        public string? ClientId => null;

        public IReadOnlyList<string> BusinessUnits => [];

        public bool MustNameBusinessUnit => false;

        public bool StatesLevels => true;

        public bool SeesEveryAccount => false;

        public IReadOnlyList<Domain.Access.Contracts.Role> Roles => [];

        public string? Address => null;

        public string CorrelationId => "c";
    }
}
