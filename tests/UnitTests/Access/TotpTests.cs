using Onboarding.Domain.Access.People;

namespace Onboarding.UnitTests.Access;

public class TotpTests
{
    // "12345678901234567890" in Base32, the secret of the vectors in RFC 6238, appendix B (the last 6 of 8 digits).
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_published_vectors(long seconds, string code) =>
        Totp.CodeOf(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)).Should().Be(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_is_valid_for_its_step_and_one_before_and_after(int steps, bool isValid)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_015);

        Totp.StepOf(Secret, Totp.CodeOf(Secret, now.AddSeconds(30 * steps)), now, lastStep: 0).Should().Be(isValid ? 60_000_000 + steps : null);
    }

    [Fact]
    public void A_step_is_used_once_and_earlier_ones_end_with_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_015);
        var used = Totp.StepOf(Secret, Totp.CodeOf(Secret, now), now, lastStep: 0)!.Value;

        Totp.StepOf(Secret, Totp.CodeOf(Secret, now), now, used).Should().BeNull();
        Totp.StepOf(Secret, Totp.CodeOf(Secret, now.AddSeconds(-30)), now, used).Should().BeNull();
        Totp.StepOf(Secret, Totp.CodeOf(Secret, now.AddSeconds(30)), now, used).Should().Be(used + 1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("١٢٣٤٥٦")]
    [InlineData("12345x")]
    public void A_text_that_is_no_code_is_rejected(string? code) => Totp.StepOf(Secret, code, DateTimeOffset.UnixEpoch.AddDays(1), lastStep: 0).Should().BeNull();

    [Fact]
    public void A_secret_has_160_random_bits()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => Totp.NewSecret()).ToList();

        secrets.Should().OnlyHaveUniqueItems().And.OnlyContain(secret => secret.Length == 32 && secret.All("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".Contains));
    }
}
