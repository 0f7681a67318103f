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
        var change = () => Register(Sound).Client.Change(draft, Classifiers, Dialect.Registry(), Later);
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

        client.Change(new ClientDraft { Name = "New", Dialects = ["enfuce"] }, Classifiers, Dialect.Registry(), Later);

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

        var secret = client.Rotate(Later);

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
        var rotate = () => client.Rotate(Later);
        rotate.Should().Throw<RuleBroken>().Which.Findings.Single().Code.Should().Be("client_revoked");
        var change = () => client.Change(Sound, Classifiers, Dialect.Registry(), Later);
        change.Should().Throw<RuleBroken>();
    }

    [Fact]
    public void An_administrator_has_every_role_but_documents() =>
        Enum.GetValues<Role>().Where(role => !new[] { Role.Administrator }.Allow(role)).Should().Equal(Role.Documents);

    private static (ApiClient Client, string Secret) Register(ClientDraft draft) => ApiClient.Register("id", "A", draft, Classifiers, Dialect.Registry(), 1, Then);
}
