using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.UnitTests.Access;

public class ApiClientTests
{
    private static readonly Classifiers Classifiers = new([(Classifier.BusinessUnit, "North", "North"), (Classifier.BusinessUnit, "South", "South"), (Classifier.Country, "LT", "Lithuania")]);
    private static readonly DateTimeOffset Then = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Then.AddDays(1);
    private static readonly ClientDraft Sound = new() { Name = "Bank", Dialects = ["amlyze"] };

    [Fact]
    public void A_client_id_has_22_lower_case_letters_and_digits() => ApiClient.NewId().Should().MatchRegex("^[a-z2-9]{22}$").And.NotBe(ApiClient.NewId());

    [Fact]
    public void A_registered_client_has_the_values_of_its_draft_each_once()
    {
        var (client, secret) = Register(Sound with
        {
            Dialects = ["core", "amlyze", "core"],
            Roles = ["administrator", "reader"],
            BusinessUnits = ["South", "North", "South"],
            Profiles = new Dictionary<string, string?> { ["amlyze"] = "C" },
        });

        client.Dialects.Should().Equal(Dialect.Amlyze, DialectName.Core);
        client.Roles.Should().Equal(Role.Reader, Role.Administrator);
        client.BusinessUnits.Should().Equal("North", "South");
        (client.Name, client.Account.Value, client.Profiles["amlyze"], client.Version).Should().Be(("Bank", "A", "C", 1));
        (client.CreatedAt, client.ChangedAt, client.RevokedAt).Should().Be((Then, Then, null));
        client.Secret.Matches(secret).Should().BeTrue();
    }

    [Fact]
    public void A_client_has_the_roles_that_are_named_and_no_others()
    {
        Register(Sound with { Dialects = ["core"], Roles = ["operator", "reader", "reader"] }).Client.Roles.Should().Equal(Role.Reader, Role.Operator);
        Register(Sound with { Dialects = ["core"], Roles = [] }).Client.Roles.Should().BeEmpty();
        Register(Sound).Client.Roles.Should().BeEmpty();
    }

    public static TheoryData<ClientDraft, string, string> Defects => new()
    {
        { Sound with { Dialects = ["core"] }, "roles_missing", "/roles" },
        { Sound with { Name = null }, "invalid_name", "/name" },
        { Sound with { Name = " " }, "invalid_name", "/name" },
        { Sound with { Name = "a\u0007" }, "invalid_name", "/name" },
        { Sound with { Name = new string('x', 257) }, "invalid_name", "/name" },
        { Sound with { Dialects = null }, "invalid_dialects", "/dialects" },
        { Sound with { Dialects = [] }, "invalid_dialects", "/dialects" },
        { Sound with { Dialects = ["amlyze", null] }, "invalid_dialects", "/dialects" },
        { Sound with { Dialects = ["Amlyze"] }, "invalid_dialects", "/dialects" },
        { Sound with { Roles = ["reader"] }, "roles_without_core", "/roles" },
        { Sound with { Dialects = ["core"], Roles = ["king"] }, "invalid_roles", "/roles" },
        { Sound with { BusinessUnits = ["North", "LT"] }, "unknown_business_unit", "/businessUnits/1" },
        { Sound with { BusinessUnits = [null] }, "unknown_business_unit", "/businessUnits/0" },
        { Sound with { BusinessUnits = new string[101] }, "invalid_business_units", "/businessUnits" },
        { Sound with { Profiles = new Dictionary<string, string?> { ["amlyze"] = "D" } }, "invalid_amlyze_profile", "/amlyzeProfile" },
    };

    [Theory, MemberData(nameof(Defects))]
    public void A_defect_is_rejected_with_its_code(ClientDraft draft, string code, string path)
    {
        var register = () => Register(draft);
        register.Should().Throw<InvalidInput>().Which.Findings.Should().ContainSingle().Which.Should().Match<Finding>(one => one.Code == code && one.Path == path);
        var change = () => Register(Sound).Client.Change(draft, null, Classifiers, Dialect.Registry(), Later);
        change.Should().Throw<InvalidInput>();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" A")]
    [InlineData("A ")]
    [InlineData("a\nb")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void An_invalid_account_is_rejected(string? account) =>
        ApiClient.FindingsOf(account).Should().ContainSingle().Which.Code.Should().Be("invalid_account");

    [Fact]
    public void A_change_replaces_everything_and_keeps_the_secret()
    {
        var (client, secret) = Register(Sound with { Dialects = ["core"], Roles = ["reader"], BusinessUnits = ["North"], Profiles = new Dictionary<string, string?> { ["amlyze"] = "A" } });

        client.Change(new ClientDraft { Name = "New", Dialects = ["enfuce"] }, null, Classifiers, Dialect.Registry(), Later);

        (client.Name, client.Profiles.Count, client.Version, client.ChangedAt).Should().Be(("New", 0, 2, Later));
        client.Dialects.Should().Equal(Dialect.Enfuce);
        client.Roles.Should().BeEmpty();
        client.BusinessUnits.Should().BeEmpty();
        client.Secret.Matches(secret).Should().BeTrue();
    }

    [Fact]
    public void Rotating_ends_the_old_secret_and_its_stamp()
    {
        var (client, old) = Register(Sound);
        var stamp = client.Secret.Stamp;

        var secret = client.Rotate(default, null, Later);

        client.Secret.Matches(secret).Should().BeTrue();
        client.Secret.Matches(old).Should().BeFalse();
        client.Secret.Stamp.Should().NotBe(stamp);
        client.Version.Should().Be(2);
    }

    [Fact]
    public void A_revoked_client_cannot_be_changed()
    {
        var (client, _) = Register(Sound);
        client.Revoke(Later);
        client.Revoke(Later.AddDays(1));

        (client.RevokedAt, client.Version).Should().Be((Later, 2));
        var rotate = () => client.Rotate(default, null, Later);
        rotate.Should().Throw<RuleBroken>().Which.Findings.Single().Code.Should().Be("client_revoked");
        var change = () => client.Change(Sound, null, Classifiers, Dialect.Registry(), Later);
        change.Should().Throw<RuleBroken>();
    }

    [Fact]
    public void An_administrator_has_every_role_but_documents() =>
        Enum.GetValues<Role>().Where(role => !new[] { Role.Administrator }.Allow(role)).Should().Equal(Role.Documents);

    [Fact]
    public void A_role_that_the_granter_lacks_waits_for_a_second_administrator()
    {
        var (client, _) = Register(Core("reader", "documents"), Ieva);

        (string.Join(' ', client.Roles), string.Join(' ', client.ProposedRoles), client.ProposedBy).Should().Be(("Reader", "Documents", "Ieva"));
        Code(() => client.ApproveRoles(Ieva.Actor, Later)).Should().Be("approver_is_proposer");
        Code(() => client.ApproveRoles(new("Ieva\u200b ", "another", IsNamed: true), Later)).Should().Be("approver_is_proposer");
        Code(() => client.ApproveRoles(new("bank", "bank", IsNamed: false), Later)).Should().Be("persons_not_named");
        Code(() => client.ApproveRoles(new("Jonas", client.ClientId, IsNamed: true), Later)).Should().Be("own_proposal");
        client.Roles.Should().Equal(Role.Reader);

        client.ApproveRoles(new("Jonas", "bank", IsNamed: true), Later);

        client.Roles.Should().Equal(Role.Reader, Role.Documents);
        (client.ProposedRoles.Count, client.ProposedBy).Should().Be((0, null));
        Code(() => client.ApproveRoles(Ieva.Actor, Later)).Should().Be("no_proposed_roles");
    }

    [Fact]
    public void A_change_keeps_the_roles_that_the_client_has_and_replaces_the_proposal()
    {
        var (client, _) = Register(Core("documents"));
        client.Change(Core("documents", "compliance"), Ieva, Classifiers, Dialect.Registry(), Later);
        client.Roles.Should().Equal(Role.Compliance, Role.Documents);

        var (other, _) = Register(Core("reader"));
        other.Change(Core("reader", "documents"), Ieva, Classifiers, Dialect.Registry(), Later);
        other.ProposedRoles.Should().Equal(Role.Documents);
        other.Change(Core("reader"), Ieva, Classifiers, Dialect.Registry(), Later);
        other.ProposedRoles.Should().BeEmpty();
        other.Change(Core("reader", "documents"), Ieva, Classifiers, Dialect.Registry(), Later);
        other.RejectRoles(Later);
        (other.ProposedRoles.Count, other.Roles.Count).Should().Be((0, 1));
    }

    [Theory]
    [InlineData("reader", "reader", true)]
    [InlineData("administrator", "compliance", true)]
    [InlineData("administrator", "auditor", true)]
    [InlineData("administrator", "documents", false)]
    [InlineData("operator", "administrator", false)]
    public void A_granter_grants_the_roles_it_has(string own, string granted, bool isGranted)
    {
        var granter = Ieva with { Roles = [Codes<Role>.Read(own)] };

        Register(Core(granted), granter).Client.Roles.Count.Should().Be(isGranted ? 1 : 0);
    }

    [Fact]
    public void A_new_secret_is_not_for_a_granter_who_lacks_a_role_of_the_client()
    {
        var (client, _) = Register(Core("documents"));

        Code(() => client.Rotate(default, Ieva, Later)).Should().Be("role_not_held");
        client.Rotate(default, Ieva with { Roles = [Role.Administrator, Role.Documents] }, Later).Should().NotBeNull();
    }

    [Theory]
    [InlineData(null, "business_units_not_held")]
    [InlineData("South", "business_units_not_held")]
    [InlineData("North", null)]
    public void A_granter_restricted_to_business_units_restricts_to_them(string? unit, string? code)
    {
        var granter = Ieva with { BusinessUnits = ["North"] };
        var draft = Sound with { BusinessUnits = unit is null ? null : [unit] };

        Code(() => Register(draft, granter)).Should().Be(code);
    }

    [Theory]
    [InlineData(null, null, true, false)]
    [InlineData(null, 2, true, true)]
    [InlineData(1, 48, true, false)]
    public void The_secret_before_ends_at_once_or_after_its_overlap_and_never_later_than_it_would_have_expired(int? days, int? overlap, bool isNewValid, bool isOldValid)
    {
        var (client, old) = ApiClient.Register(new("id", "A", 1), Sound, new(days), null, Classifiers, Dialect.Registry(), Then);
        var rotated = days is null ? Later : Then.AddHours(23);

        var secret = client.Rotate(new(OverlapHours: overlap), null, rotated);

        bool IsValid(string text, DateTimeOffset at) => client.Secrets.Find(text) is { } found && !client.Secrets.HasEnded(found, at);
        (IsValid(secret, rotated.AddHours(1)), IsValid(old, rotated.AddHours(1))).Should().Be((isNewValid, isOldValid));
        IsValid(old, rotated.AddHours(2)).Should().BeFalse();
    }

    [Theory]
    [InlineData(0, null, "invalid_secret_days")]
    [InlineData(3_651, null, "invalid_secret_days")]
    [InlineData(null, -1, "invalid_overlap_hours")]
    [InlineData(null, 721, "invalid_overlap_hours")]
    public void The_validity_of_a_secret_has_limits(int? days, int? overlap, string code)
    {
        var rotate = () => Register(Sound).Client.Rotate(new(days, overlap), null, Later);

        rotate.Should().Throw<InvalidInput>().Which.Findings.Single().Code.Should().Be(code);
    }

    [Theory]
    [InlineData("bank", true)]
    [InlineData("bank-2", true)]
    [InlineData("-", true)]
    [InlineData("Bank", false)]
    [InlineData("b\u00e4nk", false)]
    [InlineData("bank\n", false)]
    [InlineData("a_b", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", false)]
    public void A_new_accounts_name_has_lower_case_letters_digits_and_hyphens(string? name, bool isNew) => AccountName.IsNew(name).Should().Be(isNew);

    [Fact]
    public void That_a_client_states_levels_waits_for_a_second_administrator_unless_the_granter_states_them()
    {
        var (client, _) = Register(Sound with { StatesLevels = true }, Ieva);

        (client.StatesLevels, client.ProposedStatesLevels, client.ProposedBy).Should().Be((false, true, "Ieva"));
        Code(() => client.Rotate(default, Ieva, Later)).Should().Be("states_levels_not_held", "the secret would be good after the approval");
        Code(() => client.ApproveRoles(Ieva.Actor, Later)).Should().Be("approver_is_proposer");

        client.ApproveRoles(new("Jonas", "bank", IsNamed: true), Later);

        (client.StatesLevels, client.ProposedStatesLevels, client.ProposedBy).Should().Be((true, false, null));
        Code(() => client.RejectUnheld(Ieva)).Should().Be("states_levels_not_held");
        Code(() => client.RejectUnheld(Ieva with { StatesLevels = true })).Should().BeNull();
        Code(() => client.RejectUnheld(null)).Should().BeNull("the command line may do everything");
        Register(Sound with { StatesLevels = true }, Ieva with { StatesLevels = true }).Client.StatesLevels.Should().BeTrue();
    }

    [Fact]
    public void Two_callers_without_sign_in_are_not_two_persons_however_they_name_themselves()
    {
        var (client, _) = Register(Core("documents"), Ieva with { Actor = new("Ieva", null, IsNamed: true) });

        Code(() => client.ApproveRoles(new("Jonas", null, IsNamed: true), Later)).Should().Be("persons_not_named");
        client.ApproveRoles(new("Jonas", "bank", IsNamed: true), Later);
        client.Roles.Should().Equal(Role.Documents);
    }

    [Fact]
    public void A_change_keeps_that_the_client_states_levels_ends_it_and_replaces_the_proposal()
    {
        var jonas = Ieva with { Actor = new("Jonas", "bank", IsNamed: true) };
        var (client, _) = Register(Sound with { StatesLevels = true }, Ieva);

        client.Change(Sound, jonas, Classifiers, Dialect.Registry(), Later);
        (client.ProposedStatesLevels, client.ProposedBy).Should().Be((true, "Ieva"), "it waits on if left out");
        Code(() => client.ApproveRoles(Ieva.Actor, Later)).Should().Be("approver_is_proposer", "Jonas said nothing about it");
        client.Change(Sound with { StatesLevels = false }, jonas, Classifiers, Dialect.Registry(), Later);
        (client.ProposedStatesLevels, client.ProposedBy).Should().Be((false, null), "the request ends it");
        client.Change(Sound with { StatesLevels = true }, jonas, Classifiers, Dialect.Registry(), Later);
        Code(() => client.ApproveRoles(jonas.Actor, Later)).Should().Be("approver_is_proposer", "the last change counts");
        client.RejectRoles(Later);
        client.Change(Sound with { StatesLevels = true }, null, Classifiers, Dialect.Registry(), Later);
        client.Change(Sound, Ieva, Classifiers, Dialect.Registry(), Later);
        client.StatesLevels.Should().BeTrue("it stays if left out");
        client.Change(Sound with { StatesLevels = false }, Ieva, Classifiers, Dialect.Registry(), Later);
        (client.StatesLevels, client.ProposedStatesLevels).Should().Be((false, false));
    }

    [Fact]
    public void A_proposal_of_one_person_is_not_joined_by_a_proposal_of_another()
    {
        var jonas = Ieva with { Actor = new("Jonas", "bank", IsNamed: true) };
        var (client, _) = Register(Core("reader") with { StatesLevels = true }, Ieva);

        Code(() => client.Change(Core("reader", "documents"), jonas, Classifiers, Dialect.Registry(), Later)).Should().Be("other_proposal");
        (client.ProposedRoles.Count, client.ProposedBy).Should().Be((0, "Ieva"));
        client.Change(Core("operator"), jonas, Classifiers, Dialect.Registry(), Later);
        (client.ProposedStatesLevels, client.ProposedBy).Should().Be((true, "Ieva"), "Jonas has the role and proposes nothing");
        client.Change(Core("reader", "documents"), Ieva, Classifiers, Dialect.Registry(), Later);
        (client.ProposedStatesLevels, client.ProposedRoles.Single(), client.ProposedBy).Should().Be((true, Role.Documents, "Ieva"));
        client.Change(Core("reader", "documents") with { StatesLevels = true }, jonas, Classifiers, Dialect.Registry(), Later);
        Code(() => client.ApproveRoles(jonas.Actor, Later)).Should().Be("approver_is_proposer");
        client.ApproveRoles(Ieva.Actor, Later);
        (client.StatesLevels, client.Roles.Count).Should().Be((true, 2));
    }

    private static readonly Granter Ieva = new(new("Ieva", "bank", IsNamed: true), [Role.Administrator], [], StatesLevels: false);

    private static ClientDraft Core(params string[] roles) => Sound with { Dialects = ["core"], Roles = roles };

    private static string? Code(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RuleBroken rejection)
        {
            return rejection.Findings.Single().Code;
        }
    }

    private static (ApiClient Client, string Secret) Register(ClientDraft draft, Granter granter) =>
        ApiClient.Register(new("id", "A", 1), draft, default, granter, Classifiers, Dialect.Registry(), Then);

    private static (ApiClient Client, string Secret) Register(ClientDraft draft) => ApiClient.Register(new("id", "A", 1), draft, default, null, Classifiers, Dialect.Registry(), Then);
}
