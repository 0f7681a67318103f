using System.Net;
using Onboarding.Application.Access.AddFirstAdministrator;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.ListSessions;
using Onboarding.Application.Access.SwitchAccount;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Access.People;

/// <summary>Links, passwords, codes and sessions: how people sign in, and how long that lasts.</summary>
public class SessionTests
{
    private readonly PeopleStage _stage = new();

    [Fact]
    public async Task A_link_shows_the_secret_of_the_app_and_is_accepted_with_a_password_and_a_code()
    {
        var added = await _stage.Add(PeopleStage.Draft());
        var shown = await _stage.Invitation(added.Link);
        (shown.Name, shown.Email, shown.EndsAt).Should().Be(("Ieva", "ieva@bank.example", _stage.Clock.Now.AddHours(72)));
        shown.TotpAddress.Should().Be($"otpauth://totp/Onboarding:ieva%40bank.example?secret={shown.TotpSecret}&issuer=Onboarding");

        (await Codes(() => _stage.Accept(added.Link, "short", "000000"))).Should().Equal("invalid_password", "invalid_code");
        var started = await _stage.Accept(added.Link, code: _stage.Code(shown.TotpSecret));

        var person = _stage.People.All.Single();
        (person.HasPassword, person.InvitationEndsAt, _stage.Trail.Person).Should().Be((true, null, person.PersonId));
        (await _stage.SignIn.WithSession(started.Cookie)).Person!.PersonId.Should().Be(person.PersonId);
        var session = _stage.People.Sessions.Single();
        (session.Account, session.Address, session.Program, session.EndsAt).Should()
            .Be((new AccountId("bank"), "192.0.2.1", "Firefox", _stage.Clock.Now.AddHours(12)));
        (await Codes(() => _stage.Accept(added.Link, code: _stage.NextCode(person)))).Should().Equal("invalid_invitation");
        (await Codes(() => _stage.Invitation(added.Link))).Should().Equal("invalid_invitation");
        (await Codes(() => _stage.Accept("onbi_x"))).Should().Equal("invalid_invitation");
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_of_the_old_one()
    {
        var (person, cookie) = await _stage.SignedIn();
        var link = (await _stage.Invite(person.PersonId)).Link;
        (await _stage.SignIn.WithSession(cookie)).IsRejected.Should().BeFalse();

        await _stage.Accept(link, "another horse and a cart", _stage.Code((await _stage.Invitation(link)).TotpSecret));

        (await _stage.SignIn.WithSession(cookie)).RejectionCode.Should().Be(SignInRejections.EndedSession);
        (await Check("ieva@bank.example", "another horse and a cart")).Should().Be("");
    }

    [Fact]
    public async Task The_first_administrator_is_added_once_with_a_link_of_three_days()
    {
        var first = new FirstAdministrator(_stage.People, _stage.People, _stage.Clock);
        var token = await first.NewToken();
        _stage.People.First!.EndsAt.Should().Be(_stage.Clock.Now.AddHours(72));
        (await _stage.Invitation(token))
            .Should().BeEquivalentTo(new { Name = (string?)null, _stage.People.First.TotpSecret, _stage.People.First.EndsAt });

        (await Codes(() => _stage.AddFirst(token, name: " ", email: null, password: null, code: "000000"))).Should()
            .Equal("invalid_name", "invalid_email", "invalid_password", "invalid_code");
        (await Codes(() => _stage.AddFirst("other"))).Should().Equal("invalid_invitation");
        var started = await _stage.AddFirst(token);

        var person = _stage.People.All.Should().ContainSingle().Subject;
        (person.PersonId, person.Accounts.Single(), person.Roles.Single(), person.HasPassword).Should()
            .Be((PersonId.First, AccountId.Default, Role.Administrator, true));
        (await _stage.SignIn.WithSession(started.Cookie)).Person!.Name.Should().Be("Ona");
        (await Codes(() => _stage.AddFirst(token))).Should().Equal("invalid_invitation");
        (await Codes(() => _stage.Invitation(token))).Should().Equal("invalid_invitation");
        (await first.NewToken()).Should().BeNull();
    }

    [Fact]
    public async Task The_first_link_ends()
    {
        var token = _stage.People.Make(_stage.Clock.Now.AddSeconds(1));
        (await _stage.Invitation(token)).EndsAt.Should().Be(_stage.Clock.Now.AddSeconds(1));
        _stage.Clock.Advance(TimeSpan.FromSeconds(1));

        (await Codes(() => _stage.Invitation(token))).Should().Equal("invalid_invitation");
        (await Codes(() => _stage.AddFirst(token))).Should().Equal("invalid_invitation");
    }

    [Fact]
    public async Task A_password_alone_starts_a_session_that_only_waits_for_a_code()
    {
        var (person, _) = await _stage.SignedIn();
        var started = await _stage.Start(person.PersonId);
        _stage.Trail.Person.Should().Be(person.PersonId);

        (await _stage.SignIn.WithSession(started.Cookie)).RejectionCode.Should().Be(SignInRejections.EndedSession);
        (await _stage.SignIn.WaitingSession(started.Cookie, default)).Should().Be(started.SessionId);
        (await Codes(() => _stage.Complete(started.SessionId, "000000"))).Should().Equal("invalid_code");
        var code = _stage.NextCode(person);
        var complete = await _stage.Complete(started.SessionId, code);

        (await _stage.SignIn.WithSession(started.Cookie)).RejectionCode
            .Should().Be(SignInRejections.InvalidSession, "the cookie before the code ends");
        (await _stage.SignIn.WithSession(complete.Cookie)).Person!.Session.EndsAt.Should().Be(_stage.Clock.Now.AddHours(12));
        (await _stage.SignIn.WaitingSession(complete.Cookie, default)).Should().BeNull();
        var second = await _stage.Start(person.PersonId);
        (await Codes(() => _stage.Complete(second.SessionId, code))).Should().Equal(["invalid_code"], "a code is accepted once");
    }

    [Fact]
    public async Task The_code_is_awaited_for_five_minutes()
    {
        var (person, _) = await _stage.SignedIn();
        var started = await _stage.Start(person.PersonId);
        _stage.Clock.Advance(TimeSpan.FromSeconds(299));
        (await _stage.SignIn.WaitingSession(started.Cookie, default)).Should().Be(started.SessionId);
        _stage.Clock.Advance(TimeSpan.FromSeconds(1));

        (await _stage.SignIn.WaitingSession(started.Cookie, default)).Should().BeNull();
        await FluentActions.Awaiting(() => _stage.Complete(started.SessionId, _stage.NextCode(person))).Should().ThrowAsync<NotFound>();
        await FluentActions.Awaiting(() => _stage.Complete("none", "000000")).Should().ThrowAsync<NotFound>();
        var other = await _stage.Start(person.PersonId);
        await _stage.SetActive(person.PersonId, false);
        await FluentActions.Awaiting(() => _stage.Complete(other.SessionId, _stage.NextCode(person))).Should().ThrowAsync<NotFound>();
        await FluentActions.Awaiting(() => _stage.Start(person.PersonId)).Should().ThrowAsync<NotFound>();
        await FluentActions.Awaiting(() => _stage.Start("none")).Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public async Task A_session_ends_without_requests_and_after_its_longest_time()
    {
        var (person, cookie) = await _stage.SignedIn();
        _stage.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        (await _stage.SignIn.WithSession(cookie)).IsRejected.Should().BeFalse();
        _stage.Clock.Advance(TimeSpan.FromTicks(1));
        (await _stage.SignIn.WithSession(cookie)).RejectionCode.Should().Be(SignInRejections.EndedSession);

        _stage.Options.IdleMinutes = 10_000;
        _stage.Clock.Advance(TimeSpan.FromHours(11.5) - TimeSpan.FromTicks(1));
        (await _stage.SignIn.WithSession(cookie)).IsRejected.Should().BeFalse();
        _stage.Clock.Advance(TimeSpan.FromTicks(1));
        var ended = await _stage.SignIn.WithSession(cookie);
        (ended.RejectionCode, ended.User, ended.Account).Should().Be((SignInRejections.EndedSession, person.PersonId, new AccountId("bank")));
    }

    [Fact]
    public async Task A_session_knows_its_person_and_until_when_the_password_is_fresh()
    {
        _stage.Caller = _stage.Caller with { SeesEveryAccount = true };
        var (person, cookie) = await _stage.SignedIn(PeopleStage.Draft(accounts: ["bank", "brand-new"]) with
        {
            BusinessUnits = ["DEFAULT"],
            Language = "lt"
        });

        var outcome = await _stage.SignIn.WithSession(cookie);

        (outcome.User, outcome.Account, outcome.Person!.Name, outcome.Person.Email, outcome.Person.Language, outcome.Person.BusinessUnits.Single(),
            outcome.Person.Session.FreshUntil).Should().Be((person.PersonId, new AccountId("bank"), "Ieva", "ieva@bank.example", "lt", "DEFAULT",
            _stage.Clock.Now.AddMinutes(30)));
        _stage.Options.FreshMinutes = 0;
        (await _stage.SignIn.WithSession(cookie)).Person!.Session.FreshUntil.Should().BeNull();
        _stage.People.SeenAt.Should().BeEmpty("it was seen less than a minute ago");
        _stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await _stage.SignIn.WithSession(cookie);
        _stage.People.SeenAt.Should().Equal(_stage.Clock.Now);
        _stage.People.IsAway = true;
        (await _stage.SignIn.WithSession(cookie)).IsRejected.Should().BeFalse("the time of a request is not worth failing for");
    }

    [Fact]
    public async Task A_cookie_that_is_wrong_or_whose_person_may_not_sign_in_is_rejected()
    {
        var (person, cookie) = await _stage.SignedIn();
        (await _stage.SignIn.WithSession(cookie[..^1] + (cookie[^1] == 'A' ? 'B' : 'A'))).RejectionCode.Should().Be(SignInRejections.InvalidSession);
        (await _stage.SignIn.WithSession("x")).RejectionCode.Should().Be(SignInRejections.InvalidSession);

        person.SetActive(false, new("Jonas", null, true), _stage.Clock.Now);
        (await _stage.SignIn.WithSession(cookie)).RejectionCode.Should().Be(SignInRejections.InactivePerson);
        person.SetActive(true, new("Jonas", null, true), _stage.Clock.Now);
        _stage.Caller = _stage.Caller with { SeesEveryAccount = true };
        await _stage.Change(person.PersonId, PeopleStage.Draft(accounts: "other"));
        (await _stage.SignIn.WithSession(cookie)).RejectionCode.Should().Be(SignInRejections.EndedSession, "the account is no longer the person's");
    }

    [Theory]
    [InlineData("Ieva@Bank.example", PeopleStage.Password, "")]
    [InlineData("ieva@bank.example", "wrong", SignInRejections.WrongPassword)]
    [InlineData("ieva@bank.example", null, SignInRejections.WrongPassword)]
    [InlineData("other@bank.example", PeopleStage.Password, SignInRejections.WrongPassword)]
    [InlineData("no address", PeopleStage.Password, SignInRejections.WrongPassword)]
    public async Task A_password_is_checked_whether_the_person_exists_or_not(string email, string? password, string code)
    {
        await _stage.SignedIn();

        (await Check(email, password)).Should().Be(code);
        _stage.People.Compared.Should().Be(password is null ? 0 : 1);
    }

    [Fact]
    public async Task Guesses_of_a_password_lock_its_person_at_that_network_for_a_while()
    {
        var (person, _) = await _stage.SignedIn();
        await Check("ieva@bank.example", "wrong");
        await Check("ieva@bank.example", "wrong");

        var locked = await _stage.SignIn.WithPassword("ieva@bank.example", PeopleStage.Password, default);
        (locked.PersonId, locked.Rejection!.RejectionCode, locked.Rejection.LockedFor, locked.Rejection.User).Should()
            .Be((null, SignInRejections.LockedOut, TimeSpan.FromSeconds(30), person.PersonId));
        (await _stage.SignIn.WithPasswordAgain(person.PersonId, PeopleStage.Password, default)).Rejection!.RejectionCode
            .Should().Be(SignInRejections.LockedOut);
        _stage.Current = IPAddress.Parse("198.51.100.1");
        (await Check("ieva@bank.example", PeopleStage.Password)).Should().Be("");
        _stage.Current = IPAddress.Parse("192.0.2.1");
        _stage.Clock.Advance(TimeSpan.FromSeconds(30));
        (await Check("ieva@bank.example", PeopleStage.Password)).Should().Be("");
        (await Check("ieva@bank.example", "wrong")).Should().Be(SignInRejections.WrongPassword);
        (await Check("ieva@bank.example", PeopleStage.Password)).Should().Be("", "a sign-in forgets the failures before it");
    }

    [Fact]
    public async Task Guesses_of_a_code_lock_it_and_the_right_one_takes_its_count_back()
    {
        var (person, _) = await _stage.SignedIn();
        var session = (await _stage.Start(person.PersonId)).SessionId;

        (await _stage.SignIn.BeforeCode(session, default)).PersonId.Should().Be(person.PersonId);
        await _stage.SignIn.Succeeded(person.PersonId, default);
        await _stage.SignIn.BeforeCode(session, default);
        (await _stage.SignIn.BeforeCode(session, default)).Rejection.Should().BeNull();
        var locked = (await _stage.SignIn.BeforeCode(session, default)).Rejection!;
        (locked.RejectionCode, locked.LockedFor, locked.User).Should().Be((SignInRejections.LockedOut, TimeSpan.FromSeconds(30), person.PersonId));
        (await Check("ieva@bank.example", PeopleStage.Password)).Should().Be("", "codes are counted for themselves");
        (await _stage.SignIn.BeforeCode("none", default)).Rejection!.RejectionCode.Should().Be(SignInRejections.InvalidSession);
    }

    [Fact]
    public async Task A_deactivated_person_learns_that_only_with_the_right_password()
    {
        var (person, _) = await _stage.SignedIn();
        await _stage.SetActive(person.PersonId, false);

        (await Check("ieva@bank.example", PeopleStage.Password)).Should().Be(SignInRejections.InactivePerson);
        (await Check("ieva@bank.example", "wrong")).Should().Be(SignInRejections.WrongPassword);
    }

    [Fact]
    public async Task Open_sessions_are_listed_and_ended()
    {
        var (person, _) = await _stage.SignedIn();
        _stage.Clock.Advance(TimeSpan.FromMinutes(29));
        await _stage.Complete((await _stage.Start(person.PersonId)).SessionId, _stage.NextCode(person));
        Task<SessionList> List(string caller) => new ListSessionsHandler(
            _stage.People, _stage.Options, _stage.Caller with { PersonId = caller }, _stage.Clock).Handle(new(person.PersonId), default);

        (await List("person-jonas")).Items.Should().HaveCount(2);
        _stage.Clock.Advance(TimeSpan.FromMinutes(1));
        var shown = (await List(person.PersonId)).Items.Should().ContainSingle().Subject;
        (shown.Account, shown.Address, shown.Program, shown.SignedInAt, shown.EndsAt).Should().Be(
            ("bank", "192.0.2.1", "Firefox", _stage.Clock.Now.AddSeconds(-90), _stage.Clock.Now.AddSeconds(-60).AddHours(12)));
        await FluentActions.Awaiting(() => _stage.End(person.PersonId, "none")).Should().ThrowAsync<NotFound>();
        await _stage.End(person.PersonId, shown.SessionId);
        (await List(person.PersonId)).Items.Should().BeEmpty();
        _stage.Caller = _stage.Caller with { Account = new("other") };
        await FluentActions.Awaiting(() => List("person-jonas")).Should().ThrowAsync<NotFound>();
        (await List(person.PersonId)).Items.Should().BeEmpty("people see their own sessions from any account");
    }

    [Fact]
    public async Task A_person_ends_its_own_sessions_and_not_one_of_another_person()
    {
        var (person, _) = await _stage.SignedIn();
        var (_, cookie) = await _stage.SignedIn(PeopleStage.Draft("Ona", "ona@bank.example"));
        var foreign = _stage.People.Sessions[^1];
        _stage.Caller = _stage.Caller with { PersonId = person.PersonId, Account = new("other") };

        await FluentActions.Awaiting(() => _stage.End(person.PersonId, foreign.SessionId)).Should().ThrowAsync<NotFound>();
        await FluentActions.Awaiting(() => _stage.End(foreign.PersonId)).Should().ThrowAsync<NotFound>();
        await _stage.End(person.PersonId);

        _stage.People.Sessions[0].EndedAt.Should().Be(_stage.Clock.Now);
        (await _stage.SignIn.WithSession(cookie)).IsRejected.Should().BeFalse();
    }

    [Fact]
    public async Task A_person_works_in_one_of_its_accounts()
    {
        _stage.Caller = _stage.Caller with { SeesEveryAccount = true };
        var (person, cookie) = await _stage.SignedIn(PeopleStage.Draft(accounts: ["bank", "other"]));
        var id = _stage.People.Sessions[0].SessionId;
        Task Switch(string? account, string caller) => new SwitchAccountHandler(_stage.People, _stage.Caller with { PersonId = caller }, _stage.Trail)
            .Handle(new(id, account), default);

        await Switch("other", person.PersonId);
        (await _stage.SignIn.WithSession(cookie)).Account.Value.Should().Be("other");
        _stage.Trail.Account!.Value.Value.Should().Be("other");
        (await Codes(() => Switch("third", person.PersonId))).Should().Equal("account_not_of_person");
        await FluentActions.Awaiting(() => Switch("bank", "person-jonas")).Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public async Task An_identity_provider_signs_people_in_with_the_roles_that_it_states()
    {
        var checkedAt = _stage.Clock.Now.AddMinutes(-7);
        var started = await _stage.Provide(new("sub-1", "Ona@bank.example", "Ona", ["reader", "king", "operator", "reader"], checkedAt));

        var person = _stage.People.All.Should().ContainSingle().Subject;
        (person.Name, person.Email, person.Subject, person.Accounts.Single().Value).Should().Be(("Ona", "ona@bank.example", "sub-1", "bank"));
        person.Roles.Should().Equal(Role.Reader, Role.Operator);
        (await _stage.SignIn.WithSession(started.Cookie)).Person!.Session.FreshUntil.Should().Be(checkedAt.AddMinutes(30));
        _stage.Trail.Details.Should().NotBeNull();
        await FluentActions.Awaiting(() => _stage.SignIn.WithPasswordAgain(person.PersonId, "x", default)).Should().ThrowAsync<RuleBroken>();

        await _stage.Provide(new("sub-1", null, null, ["compliance"], null));
        person.Roles.Should().Equal(Role.Compliance);
        await _stage.Provide(new("sub-1", null, null, null, null));
        person.Roles.Should().Equal([Role.Compliance], "a provider that states none leaves them");
        (await Codes(() => _stage.Provide(new("sub-1", null, null, ["king"], null)))).Should().Equal("person_not_admitted");
        person.SetActive(false, new("Jonas", null, true), _stage.Clock.Now);
        (await Codes(() => _stage.Provide(new("sub-1", null, null, ["reader"], null)))).Should().Equal("person_not_admitted");
    }

    [Fact]
    public async Task A_person_whom_an_administrator_added_is_bound_to_the_first_identity_with_its_address()
    {
        var id = (await _stage.Add(PeopleStage.Draft())).PersonId;

        await _stage.Provide(new("sub-1", "ieva@bank.example", "Other", null, null));

        var person = _stage.People.All.Should().ContainSingle().Subject;
        (person.PersonId, person.Name, person.Subject, person.Roles.Single()).Should().Be((id, "Ieva", "sub-1", Role.Reader));
        await FluentActions.Awaiting(() => _stage.Provide(new("sub-2", "ieva@bank.example", "Other", null, null)))
            .Should().ThrowAsync<NotPermitted>();
    }

    [Theory]
    [InlineData("ona@bank.example", null)]
    [InlineData(null, "reader")]
    [InlineData("no address", "reader")]
    [InlineData("ona@bank.example", "")]
    public async Task A_person_who_is_not_known_needs_an_address_and_a_role(string? email, string? role) =>
        (await Codes(() => _stage.Provide(new("sub-1", email, "Ona", role is null ? null : role.Length == 0 ? [] : [role], null))))
            .Should().Equal("person_not_admitted");

    [Fact]
    public async Task Of_two_persons_of_an_account_with_one_name_the_second_is_known_by_its_address()
    {
        await _stage.Add(PeopleStage.Draft());

        await _stage.Provide(new("sub-1", "other@bank.example", "ieva", ["reader"], null));
        await _stage.Provide(new("sub-2", "third@bank.example", "Ieva", ["reader"], null), "other");
        await _stage.Provide(new("sub-3", "fourth@bank.example", " ", ["reader"], null));

        _stage.People.All.Skip(1).Select(one => one.Name).Should().Equal("other@bank.example", "Ieva", "fourth@bank.example");
    }

    private static async Task<IEnumerable<string>> Codes(Func<Task> act) =>
        (await act.Should().ThrowAsync<RejectedException>()).Which.Findings.Select(finding => finding.Code);

    private async Task<string> Check(string? email, string? password) =>
        (await _stage.SignIn.WithPassword(email, password, default)).Rejection?.RejectionCode ?? "";
}
