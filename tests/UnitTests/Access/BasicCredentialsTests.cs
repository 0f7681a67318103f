using System.Text;
using Microsoft.Extensions.Primitives;
using Onboarding.Api.Common.Access;

namespace Onboarding.UnitTests.Access;

public class BasicCredentialsTests
{
    [Theory]
    [InlineData("id:secret", "id", "secret")]
    [InlineData("id:", "id", "")]
    [InlineData("id:se:cr:et", "id", "se:cr:et")]
    [InlineData("ąžuolas:šaknis", "ąžuolas", "šaknis")]
    public void A_pair_is_split_at_its_first_colon(string pair, string id, string secret)
    {
        BasicCredentials.TryRead("Basic " + Encode(pair), out var readId, out var readSecret).Should().BeTrue();

        (readId, readSecret).Should().Be((id, secret));
    }

    [Theory]
    [InlineData("basic ")]
    [InlineData("BASIC ")]
    [InlineData("Basic    ")]
    public void The_scheme_is_not_case_sensitive_and_any_number_of_spaces_may_follow(string scheme) =>
        BasicCredentials.TryRead(scheme + Encode("id:secret"), out _, out _).Should().BeTrue();

    public static TheoryData<string> Malformed =>
    [
        "", "Basic", "Basic ", "Basic \t", "Bearer x", "Digest x", "Basicid", "Basic !!!", "Basic aWQ6c2Vj?", "Basic aWQ", "Basic aWQ6 c2Vj",
        "Basic " + Encode("no colon"), "Basic " + Encode(":secret"), "Basic " + Encode("  :secret"), "Basic " + Encode("i\0d:secret"),
        "Basic " + Encode("id:sec\nret"), "Basic " + Convert.ToBase64String([0xff, 0xfe, (byte)':', 1]), "Basic " + Convert.ToBase64String([0xc3, (byte)':']),
        "Basic " + Encode("id:" + new string('x', 3_000)), "Basic " + new string('A', 100_000),
    ];

    [Theory, MemberData(nameof(Malformed))]
    public void A_header_without_a_well_formed_pair_is_not_read(string header)
    {
        BasicCredentials.TryRead(header, out var id, out var secret).Should().BeFalse();

        (id, secret).Should().Be(("", ""));
    }

    [Fact]
    public void Two_headers_are_not_read() =>
        BasicCredentials.TryRead(new StringValues(["Basic " + Encode("id:one"), "Basic " + Encode("id:two")]), out _, out _).Should().BeFalse();

    private static string Encode(string pair) => Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
}
