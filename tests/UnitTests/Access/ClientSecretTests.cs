using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Access;

namespace Onboarding.UnitTests.Access;

public class ClientSecretTests
{
    [Fact]
    public void The_secret_has_256_bits_in_URL_safe_characters() => ClientSecret.Make().Text.Should().MatchRegex("^[A-Za-z0-9_-]{43}$");

    [Fact]
    public void The_stored_form_is_a_salt_and_the_hash_of_salt_and_secret()
    {
        var (kept, shown) = ClientSecret.Make();

        kept.Stored.Should().HaveCount(48);
        kept.Stored[16..].Should().Equal(SHA256.HashData([.. kept.Stored[..16], .. Encoding.UTF8.GetBytes(shown)]));
    }

    [Fact]
    public void A_secret_matches_only_its_own_text_also_after_storage()
    {
        var (kept, shown) = ClientSecret.Make();
        var read = ClientSecret.FromStored([.. kept.Stored]);

        read.Matches(shown).Should().BeTrue();
        read.Stamp.Should().Be(kept.Stamp);
        foreach (var other in new[] { "", shown[..^1], shown + "x", shown.ToUpperInvariant(), new string('x', 10_000), "\ud800", ClientSecret.Make().Text })
        {
            read.Matches(other).Should().BeFalse(other);
        }
    }

    [Fact]
    public void Two_secrets_differ_in_salt_stamp_and_text()
    {
        var made = Enumerable.Range(0, 100).Select(_ => ClientSecret.Make()).ToArray();

        made.Select(one => one.Text).Should().OnlyHaveUniqueItems();
        made.Select(one => one.Secret.Stamp).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void The_dummy_secret_matches_no_text(string text) => ClientSecret.Dummy.Matches(text).Should().BeFalse();

    [Fact]
    public void A_stored_form_of_another_size_is_rejected()
    {
        var read = () => ClientSecret.FromStored(new byte[47]);
        read.Should().Throw<FormatException>();
    }
}
