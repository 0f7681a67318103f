using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Access;

public class PersonTests
{
    private const string Email = "ieva@bank.example";
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("four horses and a cart", true)]
    [InlineData("žąsys ir karvės", true)]
    [InlineData("          xyzw 1", true)]
    [InlineData("short", false)]
    [InlineData("elevenchars", false)]
    [InlineData(null, false)]
    [InlineData("password1234", false)]
    [InlineData("Qwerty123456", false)]
    [InlineData("aaaaaaaaaaaabbb", false)]
    [InlineData("my ieva@bank.example password", false)]
    public void A_password_is_long_and_not_common(string? password, bool isAllowed)
    {
        PasswordRules.Allow(password, Email).Should().Be(isAllowed);
        PasswordRules.Allow(new string('a', 200) + "bcdefghijk", Email).Should().BeTrue();
        PasswordRules.Allow("abcdef" + new string('g', 251), Email).Should().BeFalse();
    }

    [Theory]
    [InlineData("Ieva@Bank.Example", Email)]
    [InlineData("ieva@bank", null)]
    [InlineData("@bank.example", null)]
    [InlineData("a@b@c.d", null)]
    [InlineData("a b@c.de", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_is_stored_in_small_letters_and_has_one_at_sign(string? text, string? stored) => EmailAddress.Read(text).Should().Be(stored);

    [Fact]
    public void A_link_works_once_until_it_ends_or_is_replaced()
    {
        var person = New();
        var first = Secret(person.Invite("totp", granter: null, Now));
        var second = Secret(person.Invite("totp", granter: null, Now));

        person.IsInvited(first, Now).Should().BeFalse();
        person.IsInvited(second, Now.AddHours(71)).Should().BeTrue();
        person.IsInvited(second, Now.AddHours(72)).Should().BeFalse();
        person.AcceptInvitation("hash", 1, Now);
        person.IsInvited(second, Now).Should().BeFalse();
        person.HasPassword.Should().BeTrue();
    }

    [Fact]
    public void A_granter_makes_no_link_for_a_role_that_the_granter_lacks()
    {
        var granter = new Granter(new("Jonas", PersonId.New(), IsNamed: true), [Role.Administrator], [], StatesLevels: false);

        New("documents").Invoking(person => person.Invite("totp", granter, Now)).Should().Throw<RuleBroken>().Which.Findings[0].Code.Should().Be("person_role_not_held");
    }

    [Theory]
    [InlineData("person-a", "person-a", "approver_is_proposer")]
    [InlineData("person-a", "person-b", null)]
    [InlineData("person-a", "client", "person_not_signed_in")]
    [InlineData("client", "person-a", "person_not_signed_in")]
    [InlineData(null, "person-a", "person_not_signed_in")]
    [InlineData("client", "client", "approver_is_proposer")]
    public void Four_eyes_compare_persons_as_soon_as_one_signed_in(string? first, string? second, string? code)
    {
        var act = () => new Actor("Ieva", second, IsNamed: true).RejectUnlessOther(new("Ieva", first, IsNamed: true));

        if (code is null)
        {
            act.Should().NotThrow("two persons may have the same name");
        }
        else
        {
            act.Should().Throw<RuleBroken>().Which.Findings[0].Code.Should().Be(code);
        }
    }

    [Theory]
    [InlineData("onbs_abc_0123456789012345678901234567890123456789abc", true)]
    [InlineData("onbs_person-abc_0123456789012345678901234567890123_56789abc", true)]
    [InlineData("onbi_abc_0123456789012345678901234567890123456789abc", false)]
    [InlineData("onbs__0123456789012345678901234567890123456789abc", false)]
    [InlineData("onbs_abc_short", false)]
    [InlineData("onbs_ABC_0123456789012345678901234567890123456789abc", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_cookie_has_prefix_id_and_secret(string? text, bool isRead) => OneTimeText.TryRead(OneTimeText.Session, text, out _, out _).Should().Be(isRead);

    private static Person New(params string[] roles) => Person.Register(
        (PersonId.New(), 1), new() { Name = "Ieva", Email = Email, Roles = roles, Accounts = ["default"] }, granter: null, Seed.Classifiers, Now);

    private static string Secret(string token) => OneTimeText.TryRead(OneTimeText.Invitation, token, out _, out var secret) ? secret : "";
}
