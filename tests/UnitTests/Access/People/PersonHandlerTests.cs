using Onboarding.Application.Access.AddPerson;
using Onboarding.Application.Access.ApprovePersonRoles;
using Onboarding.Application.Access.ChangePerson;
using Onboarding.Application.Access.GetPerson;
using Onboarding.Application.Access.ListPeople;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Access.People;

/// <summary>Persons as administrators add, see and change them.</summary>
public class PersonHandlerTests
{
    private readonly PeopleStage _stage = new();

    [Fact]
    public async Task An_added_person_has_a_link_and_waits_for_it()
    {
        var command = new AddPerson(PeopleStage.Draft());
        var added = await new AddPersonHandler(
            _stage.People, _stage.Clients, FakeClassifiers.Seeded, _stage.People, _stage.Caller, _stage.Trail, _stage.Numbers, _stage.Clock)
                .Handle(command, default);

        added.Should().BeEquivalentTo(new
        {
            Number = 1L,
            command.PersonId,
            Name = "Ieva",
            Email = "ieva@bank.example",
            Language = "en",
            Accounts = new[] { "bank" },
            Roles = new[] { "reader" },
            ProposedRoles = (string[]?)null,
            Active = true,
            HasPassword = false,
            HasIdentityProvider = false,
            CreatedAt = _stage.Clock.Now,
            LastSeenAt = (DateTimeOffset?)null,
            InvitationEndsAt = _stage.Clock.Now.AddHours(72),
        });
        added.Link.Should().StartWith($"onbi_{command.PersonId}_");
        (_stage.Trail.Account, command.Reference).Should().Be((new AccountId("bank"), command.PersonId));
        _stage.Trail.Details.Should().Contain("\"after\":{").And.NotContain("\"before\"").And.NotContain(added.Link);
    }

    [Fact]
    public void All_defects_of_a_draft_are_reported()
    {
        var draft = new PersonDraft { Name = " ", Email = "x", Language = "xx", Roles = ["king"], Accounts = [], BusinessUnits = ["NO_SUCH", null] };

        new AddPersonRules(FakeClassifiers.Seeded).Findings(new(draft)).Select(one => (one.Code, one.Path)).Should().Equal(
            ("invalid_name", "/name"), ("invalid_email", "/email"), ("invalid_language", "/language"), ("invalid_roles", "/roles"),
            ("invalid_accounts", "/accounts"), ("unknown_business_unit", "/businessUnits/0"), ("unknown_business_unit", "/businessUnits/1"));
        new ChangePersonRules(FakeClassifiers.Seeded).Findings(new("id", PeopleStage.Draft() with { Roles = null })).Single().Code
            .Should().Be("person_roles_missing");
        Paths(PeopleStage.Draft() with { Accounts = [.. Enumerable.Repeat("bank", 20)], BusinessUnits = [.. Enumerable.Repeat("DEFAULT", 100)] })
            .Should().BeEmpty();
        Paths(PeopleStage.Draft() with { Accounts = [.. Enumerable.Repeat("bank", 21)] }).Should().Equal("/accounts");
        Paths(PeopleStage.Draft() with { Accounts = ["bank", " "] }).Should().Equal("/accounts");
        Paths(PeopleStage.Draft() with { BusinessUnits = [.. Enumerable.Repeat("DEFAULT", 101)] }).Should().Equal("/businessUnits");
        Paths(PeopleStage.Draft() with { Roles = [null] }).Should().Equal("/roles");
    }

    [Theory]
    [InlineData("Petras", "petras@bank.example", "other", "person_of_other_account")]
    [InlineData("Petras", "petras@bank.example", "bank other", "person_of_other_account")]
    [InlineData("IEVA", "petras@bank.example", "bank", "name_taken")]
    [InlineData("Petras", "Ieva@bank.example", "bank", "email_taken")]
    [InlineData("Petras", "petras@bank.example", "bank", null)]
    public async Task A_name_is_unique_in_an_account_and_an_address_everywhere(string name, string email, string accounts, string? code)
    {
        await _stage.Add(PeopleStage.Draft());

        await Rejected(() => _stage.Add(PeopleStage.Draft(name, email, accounts.Split(' '))), code);
    }

    [Fact]
    public async Task Persons_of_different_accounts_may_have_one_name_and_a_person_keeps_its_own()
    {
        _stage.Caller = _stage.Caller with { SeesEveryAccount = true };
        var first = await _stage.Add(PeopleStage.Draft());

        await _stage.Add(PeopleStage.Draft(email: "other@bank.example", accounts: "other"));
        (await _stage.Change(first.PersonId, PeopleStage.Draft() with { Language = "lt" })).Language.Should().Be("lt");
        await Rejected(() => _stage.Change(first.PersonId, PeopleStage.Draft(accounts: ["bank", "other"])), "name_taken");
    }

    [Theory]
    [InlineData("brand-new", null)]
    [InlineData("Legacy Ltd", null)]
    [InlineData("Unknown Ltd", "invalid_accounts")]
    public async Task An_account_has_a_new_name_or_exists(string account, string? code)
    {
        _stage.Caller = _stage.Caller with { SeesEveryAccount = true };

        await Rejected(() => _stage.Add(PeopleStage.Draft(accounts: account)), code);
    }

    [Fact]
    public async Task A_person_of_other_accounts_too_is_seen_but_not_changed()
    {
        _stage.Caller = _stage.Caller with { SeesEveryAccount = true };
        var both = (await _stage.Add(PeopleStage.Draft(accounts: ["bank", "other"]))).PersonId;
        var foreign = (await _stage.Add(PeopleStage.Draft("Ona", "ona@other.example", "other"))).PersonId;
        _stage.Caller = _stage.Caller with { SeesEveryAccount = false };
        var get = new GetPersonHandler(_stage.People, _stage.Caller);

        (await get.Handle(new(both), default)).Accounts.Should().Equal(["bank"], "the other account does not concern the caller");
        (await FluentActions.Awaiting(() => get.Handle(new(foreign), default)).Should().ThrowAsync<NotFound>()).Which.Subject.Should().Be("Person");
        foreach (var act in new Func<string, Task>[]
        {
            id => _stage.Change(id, PeopleStage.Draft()), id => _stage.Invite(id), id => _stage.SetActive(id, false), id => _stage.End(id),
            id => Approve(id),
        })
        {
            await Rejected(() => act(both), "person_of_other_account");
            await FluentActions.Awaiting(() => act(foreign)).Should().ThrowAsync<NotFound>();
            await FluentActions.Awaiting(() => act("none")).Should().ThrowAsync<NotFound>();
        }
    }

    [Fact]
    public async Task A_change_demands_the_version_that_was_read_and_is_in_the_trail()
    {
        var id = (await _stage.Add(PeopleStage.Draft())).PersonId;
        _stage.Precondition.Set(["1"], null);
        await Rejected(() => _stage.Change(id, PeopleStage.Draft()), "precondition_failed");
        _stage.Precondition.Set(["2"], null);
        _stage.Clock.Advance(TimeSpan.FromHours(1));

        var changed = await _stage.Change(id, PeopleStage.Draft("Ieva Ievaitė") with { Roles = [] });

        (changed.Name, changed.Version, changed.ChangedAt, changed.Roles.Count).Should().Be(("Ieva Ievaitė", 3, _stage.Clock.Now, 0));
        _stage.Trail.Details.Should().Contain("\"before\":{").And.Contain("\"after\":{");
    }

    [Fact]
    public async Task A_role_that_the_administrator_lacks_waits_for_another_one()
    {
        var id = (await _stage.Add(PeopleStage.Draft() with { Roles = ["documents", "reader"] })).PersonId;
        var waiting = await new GetPersonHandler(_stage.People, _stage.Caller).Handle(new(id), default);
        waiting.Roles.Should().Equal("reader");
        (waiting.ProposedRoles!.Single(), waiting.ProposedBy).Should().Be(("documents", "Jonas"));

        await Rejected(() => Approve(id), "approver_is_proposer");
        _stage.Caller = _stage.Caller with { PersonId = id };
        await Rejected(() => Approve(id), "own_person");
        _stage.Caller = _stage.Caller with { PersonId = "person-petras", Name = "Petras" };
        (await Approve(id)).Roles.Should().Equal("reader", "documents");
        await Rejected(() => Approve(id), "no_proposed_person_roles");
        await Rejected(() => Approve(id, isApproved: false), "no_proposed_person_roles");
    }

    [Fact]
    public async Task A_rejected_proposal_leaves_the_roles()
    {
        var id = (await _stage.Add(PeopleStage.Draft() with { Roles = ["documents"] })).PersonId;

        var left = await Approve(id, isApproved: false);

        (left.Roles.Count, left.ProposedRoles, left.ProposedBy).Should().Be((0, null, null));
    }

    [Fact]
    public async Task An_administrator_of_business_units_manages_their_persons()
    {
        _stage.Caller = _stage.Caller with { BusinessUnits = ["DEFAULT"] };

        await Rejected(() => _stage.Add(PeopleStage.Draft()), "business_units_not_held");
        var id = (await _stage.Add(PeopleStage.Draft() with { BusinessUnits = ["DEFAULT"] })).PersonId;
        _stage.Caller = _stage.Caller with { BusinessUnits = ["OTHER"] };
        await Rejected(() => _stage.Invite(id), "business_units_not_held");
    }

    [Fact]
    public async Task A_deactivated_person_has_no_session_and_no_link_until_an_administrator_activates_the_person()
    {
        var (person, _) = await _stage.SignedIn();
        var link = (await _stage.Invite(person.PersonId)).Link;

        (await _stage.SetActive(person.PersonId, false)).Should().BeEquivalentTo(new { Active = false, InvitationEndsAt = (DateTimeOffset?)null });
        _stage.People.Sessions.Should().OnlyContain(session => session.EndedAt == _stage.Clock.Now);
        await Rejected(() => _stage.Invitation(link), "invalid_invitation");
        await Rejected(() => _stage.Invite(person.PersonId), "person_inactive");
        (await _stage.SetActive(person.PersonId, true)).Active.Should().BeTrue();
        _stage.Caller = _stage.Caller with { PersonId = person.PersonId };
        await Rejected(() => _stage.SetActive(person.PersonId, false), "own_person");
    }

    [Fact]
    public async Task Persons_are_listed_page_by_page()
    {
        await _stage.Add(PeopleStage.Draft());
        await _stage.Add(PeopleStage.Draft("Ona", "ona@bank.example"));
        var handler = new ListPeopleHandler(_stage.People, _stage.Caller);

        var first = await handler.Handle(new() { Limit = 1 }, default);
        var second = await handler.Handle(new() { Limit = 1, After = first.Next }, default);

        (first.Items.Single().Name, second.Items.Single().Name, second.Next).Should().Be(("Ieva", "Ona", null));
        (await new ListPeopleHandler(_stage.People, _stage.Caller with { Account = new("other") }).Handle(new(), default)).Items.Should().BeEmpty();
        new ListPeopleValidator().Validate(new ListPeople { After = "x" }).IsValid.Should().BeFalse();
    }

    private static IEnumerable<string> Paths(PersonDraft draft) => draft.Findings(FakeClassifiers.Seeded.Current).Select(one => one.Path).Distinct();

    private static async Task Rejected(Func<Task> act, string? code)
    {
        if (code is null)
        {
            await act();
        }
        else
        {
            (await act.Should().ThrowAsync<RejectedException>()).Which.Findings[0].Code.Should().Be(code);
        }
    }

    private Task<Application.Access.People.PersonItem> Approve(string id, bool isApproved = true) =>
        new ApprovePersonRolesHandler(_stage.People, _stage.Caller, _stage.Trail, _stage.Clock, _stage.Precondition).Handle(new(id, isApproved), default);
}
