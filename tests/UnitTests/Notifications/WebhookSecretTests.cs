using System.Text;
using System.Text.Json.Nodes;
using Onboarding.Domain.Notifications;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Notifications;

public class WebhookSecretTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1614265330);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");

    [Fact]
    public void The_signature_is_that_of_the_published_vector_of_Standard_Webhooks() =>
        WebhookSecret.Sign([Secret], Id, At, Body).Should().Be("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public void Two_secrets_make_two_signatures_separated_by_a_space() =>
        WebhookSecret.Sign([WebhookSecret.Create(), Secret], Id, At, Body).Should().MatchRegex("^v1,[^ ]{44} v1,g0hM9SsE\\+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=$");

    [Fact]
    public void The_signature_of_only_the_body_is_that_of_the_published_sample()
    {
        var sample = JsonNode.Parse(Repository.Read("tests", "Contracts", "yativo", "samples", "s27-webhook-signature.json"))!;

        WebhookSecret.SignBody(sample["secret"]!.GetValue<string>(), Encoding.UTF8.GetBytes(sample["raw_body"]!.GetValue<string>()))
            .Should().Be(sample["headers"]!["X-Yativo-Signature"]!.GetValue<string>());
    }

    [Fact]
    public void A_new_secret_is_the_prefix_and_256_random_bits()
    {
        var secret = WebhookSecret.Create();

        secret.Should().StartWith("whsec_").And.NotBe(WebhookSecret.Create());
        Convert.FromBase64String(secret["whsec_".Length..]).Should().HaveCount(32);
    }
}
