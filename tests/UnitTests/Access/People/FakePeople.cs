using Onboarding.Application.Access.ListPeople;
using Onboarding.Application.Access.People;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Access.People;

/// <summary>Persons and sessions in memory. Passwords are hashed by a prefix, secrets protected by brackets.</summary>
internal sealed class FakePeople : IPeople, IPeopleReads, IPasswordHashes, ITotpSecrets, IFirstInvitations
{
    public List<Person> All { get; } = [];

    public List<PersonSession> Sessions { get; } = [];

    /// <summary>The times at which sessions were seen.</summary>
    public List<DateTimeOffset> SeenAt { get; } = [];

    /// <summary>Whether the time of a request cannot be stored.</summary>
    public bool IsAway { get; set; }

    /// <summary>How many passwords were compared, known or not.</summary>
    public int Compared { get; private set; }

    /// <summary>The invitation of the first administrator, under the token <c>first</c>.</summary>
    public FirstInvitation? First { get; set; }

    public Task<Person?> Find(string personId, CancellationToken cancellationToken) => Task.FromResult(All.Find(one => one.PersonId == personId));

    public Task<Person?> FindByEmail(string email, CancellationToken cancellationToken) => Task.FromResult(All.Find(one => one.Email == email));

    public Task<Person?> FindBySubject(string subject, CancellationToken cancellationToken) =>
        Task.FromResult(All.Find(one => one.Subject == subject));

    public Task<IReadOnlyList<Person>> WithName(string name, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Person>>([.. All.Where(one => one.NameKey == Person.KeyOf(name))]);

    public Task<PersonSession?> FindSession(string sessionId, CancellationToken cancellationToken) =>
        Task.FromResult(Sessions.Find(one => one.SessionId == sessionId));

    public Task<IReadOnlyList<PersonSession>> SessionsOf(string personId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PersonSession>>([.. Sessions.Where(one => one.PersonId == personId && one.EndedAt is null)]);

    public void Add(Person person) => All.Add(person);

    public void Add(PersonSession session) => Sessions.Add(session);

    public Task<bool> HasAdministrator(CancellationToken cancellationToken) =>
        Task.FromResult(All.Exists(one => one.Roles.Contains(Role.Administrator)));

    public async Task<(PersonSession Session, Person Person)?> Session(string sessionId, CancellationToken cancellationToken) =>
        await FindSession(sessionId, cancellationToken) is { } session ? (session, All.Find(one => one.PersonId == session.PersonId)!) : null;

    public Task<Person?> ById(string personId, CancellationToken cancellationToken) => Find(personId, cancellationToken);

    public Task<Person?> ByEmail(string email, CancellationToken cancellationToken) => FindByEmail(email, cancellationToken);

    public Task<IReadOnlyList<Person>> List(AccountId? visible, ListPeople query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Person>>(
        [
            .. All.Where(one => (visible is null || one.Accounts.Contains(visible.Value)) && one.Number > query.AfterNumber())
                .Take(query.LimitOrDefault() + 1),
        ]);

    public Task Seen(string sessionId, string personId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            throw new IOException("The database is away.");
        }

        SeenAt.Add(at);
        return Task.CompletedTask;
    }

    public Task<string> Hash(string password, CancellationToken cancellationToken) => Task.FromResult("hash of " + password);

    public Task<bool> Verify(string? hash, string password, CancellationToken cancellationToken)
    {
        Compared++;
        return Task.FromResult(hash == "hash of " + password);
    }

    public string Protect(string secret) => $"[{secret}]";

    public string Unprotect(string stored) => stored[1..^1];

    public string Make(DateTimeOffset endsAt)
    {
        First = new(Totp.NewSecret(), endsAt);
        return "first";
    }

    public FirstInvitation? Read(string? token) => token == "first" ? First : null;
}
