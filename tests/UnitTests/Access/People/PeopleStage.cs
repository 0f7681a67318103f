using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Application.Access.AcceptInvitation;
using Onboarding.Application.Access.AddFirstAdministrator;
using Onboarding.Application.Access.AddPerson;
using Onboarding.Application.Access.ChangePerson;
using Onboarding.Application.Access.CompleteSignIn;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.EndSessions;
using Onboarding.Application.Access.GetInvitation;
using Onboarding.Application.Access.InvitePerson;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.SetPersonActive;
using Onboarding.Application.Access.SignIn;
using Onboarding.Application.Access.SignInByProvider;
using Onboarding.Application.Access.StartSession;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Access.People;

/// <summary>Two accounts, an administrator of one, and the handlers about persons.</summary>
internal sealed class PeopleStage : ICallerAddress
{
    public const string Password = "four horses and a cart";

    public PeopleStage()
    {
        foreach (var account in new[] { "bank", "other", "Legacy Ltd" })
        {
            Clients.Add(Domain.Access.ApiClient.Register(
                new($"client-{account}", account, 1), new() { Name = "x", Dialects = ["amlyze"] }, default, null, new([]), Dialect.Registry(),
                Clock.Now).Client);
        }
    }

    public FakePeople People { get; } = new();

    public FakeClients Clients { get; } = new();

    public FixedClock Clock { get; } = new(new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));

    public FakeSequence Numbers { get; } = new();

    public FakeTrail Trail { get; } = new();

    public PeopleOptions Options { get; } = new();

    public Precondition Precondition { get; } = new();

    public LockOut LockOut => field ??= new(new() { Failures = 2, FirstSeconds = 30 }, Clock);

    public FakeCaller Caller { get; set; } = new()
    {
        Account = new("bank"),
        Name = "Jonas",
        PersonId = "person-jonas",
        NamesPerson = true,
        Roles = [Role.Administrator],
        Address = "192.0.2.1",
    };

    public IPAddress? Current { get; set; } = IPAddress.Parse("192.0.2.1");

    public PersonSignIn SignIn => new(People, People, LockOut, this, Options, Clock, NullLogger<PersonSignIn>.Instance);

    public static PersonDraft Draft(string name = "Ieva", string email = "ieva@bank.example", params string[] accounts) =>
        new() { Name = name, Email = email, Roles = ["reader"], Accounts = accounts.Length == 0 ? ["bank"] : accounts };

    public Task<InvitedPerson> Add(PersonDraft draft) => new AddPersonHandler(
        People, Clients, FakeClassifiers.Seeded, People, Caller, Trail, Numbers, Clock).Handle(new(draft), default);

    public Task<PersonItem> Change(string id, PersonDraft draft) => new ChangePersonHandler(
        People, Clients, FakeClassifiers.Seeded, Caller, Trail, Clock, Precondition).Handle(new(id, draft), default);

    public Task<InvitedPerson> Invite(string id) => new InvitePersonHandler(People, People, Caller, Trail, Clock).Handle(new(id), default);

    public Task<PersonItem> SetActive(string id, bool isActive) =>
        new SetPersonActiveHandler(People, Caller, Trail, Clock).Handle(new(id, isActive), default);

    public Task<InvitationItem> Invitation(string? token) => new GetInvitationHandler(People, People, People, Clock).Handle(new(token), default);

    public Task<StartedSession> Accept(string? token, string? password = Password, string? code = null) => new AcceptInvitationHandler(
        People, People, People, Options, Caller, Trail, Numbers, Clock).Handle(new(token, password, code, "Firefox"), default);

    public Task<StartedSession> AddFirst(string? token, string? name = "Ona", string? email = "ona@bank.example", string? password = Password,
        string? code = null) => new AddFirstAdministratorHandler(
            People, People, People, People, People, FakeClassifiers.Seeded, Options, Caller, Trail, Numbers, Clock).Handle(
                new(token, name, email, password, code ?? Code(People.First!.TotpSecret), "Firefox"), default);

    public Task<StartedSession> Start(string id) =>
        new StartSessionHandler(People, Caller, Trail, Numbers, Clock).Handle(new(id, "Firefox"), default);

    public Task<StartedSession> Complete(string session, string? code) =>
        new CompleteSignInHandler(new(People, People, Options, Trail, Clock), Options, Clock).Handle(new(session, code), default);

    public Task End(string id, string? session = null) => new EndSessionsHandler(People, Caller, Trail, Clock).Handle(new(id, session), default);

    public Task<StartedSession> Provide(ProvidedIdentity identity, string account = "bank") => new SignInByProviderHandler(
        People, FakeClassifiers.Seeded, Options, Caller, Trail, Numbers, Clock).Handle(new(identity, account, "Firefox"), default);

    /// <summary>The code that an authenticator app shows now.</summary>
    public string Code(string secret) => Totp.CodeOf(secret, Clock.Now);

    /// <summary>Adds a person who has accepted the invitation, and returns the person and the cookie of its session.</summary>
    public async Task<(Person Person, string Cookie)> SignedIn(PersonDraft? draft = null)
    {
        var invited = await Add(draft ?? Draft());
        var started = await Accept(invited.Link, code: Code((await Invitation(invited.Link)).TotpSecret));
        return (People.All.Single(one => one.PersonId == invited.PersonId), started.Cookie);
    }

    /// <summary>The code of a person now, a step later than the last one.</summary>
    public string NextCode(Person person)
    {
        Clock.Advance(TimeSpan.FromSeconds(30));
        return Code(People.Unprotect(person.TotpSecret!));
    }
}
