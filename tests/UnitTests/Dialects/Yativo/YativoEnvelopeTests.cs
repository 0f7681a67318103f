using System.Text;
using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Webhooks;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Dialects.Yativo;

public class YativoEnvelopeTests
{
    private static readonly YativoEnvelope Envelope = new(new(YativoProfile.Default));
    private static readonly JsonNode Sample = JsonNode.Parse(Repository.Read("tests", "Contracts", "yativo", "samples", "s27-webhook-signature.json"))!;

    [Fact]
    public void An_event_is_wrapped_as_the_published_sample_is()
    {
        var (headers, body) = Envelope.Wrap(new(
            Guid.NewGuid(), "customer.created", "customer", "subject", DateTimeOffset.UnixEpoch, """{"customer_id":"c586066b-0f29-468f-b775-15483871a202"}"""), profile: null);

        Encoding.UTF8.GetString(body).Should().Be(Sample["raw_body"]!.GetValue<string>());
        headers.Should().Equal(new Dictionary<string, string> { ["Content-Type"] = "application/json" });
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("default", true)]
    [InlineData("2024", false)]
    [InlineData("2026", false)]
    public void Only_receivers_of_the_default_version_get_updates(string? profile, bool isSent)
    {
        Envelope.Publishes("customer.updated", profile).Should().Be(isSent);
        Envelope.Publishes("customer.kyc.approved", profile).Should().BeTrue();
    }

    [Fact]
    public void Only_the_newest_secret_signs() =>
        Envelope.Sign([Sample["secret"]!.GetValue<string>(), "whsec_before"], Encoding.UTF8.GetBytes(Sample["raw_body"]!.GetValue<string>()))
            .Should().Equal(new Dictionary<string, string>
            {
                ["X-Yativo-Signature"] = Sample["headers"]!["X-Yativo-Signature"]!.GetValue<string>(),
                ["Signature"] = Sample["headers"]!["X-Yativo-Signature"]!.GetValue<string>(),
            });

    [Fact]
    public void The_secret_takes_the_place_of_the_placeholder_in_the_message_about_it_only()
    {
        byte[] Body(string type) => Envelope.Wrap(new(Guid.NewGuid(), type, "webhook", "subject", DateTimeOffset.UnixEpoch, """{"secret":"(secret)"}"""), null).Body;

        Encoding.UTF8.GetString(Envelope.Complete(["whsec_new", "whsec_old"], Body("webhook_updated"))).Should().Be("""{"event.type":"webhook_updated","payload":{"secret":"whsec_new"}}""");
        Encoding.UTF8.GetString(Envelope.Complete(["whsec_new"], Body("customer.created"))).Should().Contain("(secret)");
    }
}
