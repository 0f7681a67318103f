using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Events;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Notifications.ListEventsOfCommunication;
using Onboarding.UnitTests.Common;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>The changes of the pages of 2026 (additions-2026.json) do not affect the earlier versions.</summary>
public class Profile2026Tests
{
    private static readonly JsonElement Additions = Repository.Contract("amlyze", "additions-2026.json");
    private static readonly AmlyzeProfile[] Newest = [AmlyzeProfile.D, AmlyzeProfile.Default];
    private static readonly AmlyzeProfile[] Earlier = [AmlyzeProfile.B, AmlyzeProfile.C];

    [Fact]
    public void Only_the_published_fields_become_optional()
    {
        foreach (var field in Additions.GetProperty("fields").GetProperty("optional").EnumerateArray().Select(name => name.GetString()!))
        {
            Newest.Should().OnlyContain(profile => AmlyzeRequest.Individual().Without($"/{field}").Findings(profile).Count == 0, field);
            Earlier.Should().OnlyContain(profile => AmlyzeRequest.Individual().Without($"/{field}").Findings(profile).Count == 1, field);
        }

        Newest.Should().OnlyContain(profile => AmlyzeRequest.Organization().Without("/legalForm").Findings(profile).Count == 1);
        Newest.Should().OnlyContain(profile => AmlyzeRequest.Organization().Without("/registrationCountry").Findings(profile).Count == 1);
        AmlyzeRequest.Individual().With("/citizenshipCountry", "\"QQ\"").Findings(AmlyzeProfile.D).Should().ContainSingle().Which.Code.Should().Be("C016.I06");
    }

    [Fact]
    public void Only_the_published_texts_become_longer()
    {
        foreach (var (field, max) in Additions.GetProperty("fields").GetProperty("max_length").EnumerateObject().Select(one => (one.Name, one.Value.GetInt32())))
        {
            AmlyzeRequest With(int length) => AmlyzeRequest.Full("ORGANIZATION").With($"/{field}", $"\"{new string('x', length)}\"");

            foreach (var profile in Newest)
            {
                With(max).Findings(profile).Should().BeEmpty();
                With(max + 1).Findings(profile).Should().ContainSingle().Which.Path.Should().Be($"/{field}");
                AmlyzeReader.Simplified(new AmlyzeText(With(max).Json).Wire(), profile).Draft.Findings(Seed.Classifiers).Should().BeEmpty();
                AmlyzeReader.BatchItem(new AmlyzeText(With(max).Json).Wire(), profile).Draft.Findings(Seed.Classifiers).Should().BeEmpty();
            }

            foreach (var profile in Earlier)
            {
                With(4_000).Findings(profile).Should().BeEmpty();
                With(4_001).Findings(profile).Should().ContainSingle();
            }
        }

        AmlyzeRequest.Full("ORGANIZATION").With("/licenseDescription", $"\"{new string('x', 4_001)}\"").Findings(AmlyzeProfile.D).Should().ContainSingle();
    }

    [Theory]
    [InlineData("/communicationNumber", "C001")]
    [InlineData("/requester", "C003")]
    public void A_missing_number_or_requester_has_its_code_of_2026_under_D_only(string pointer, string earlier)
    {
        var findings = AmlyzeRequest.Individual().Without(pointer).Findings(AmlyzeProfile.D);
        var published = Additions.GetProperty("errors").EnumerateArray().Select(one => (one.GetProperty("code").GetString()!, one.GetProperty("text").GetString()!));

        AmlyzeProfile.D.RejectionBody(findings).Should().BeOfType<OneCodeBody>().Which.ErrorCode.Should().Be("001");
        published.Should().Contain(AmlyzeProfile.D.Sentence(findings[0]));
        AmlyzeProfile.D.ForBatches.Sentence(findings[0]).Code.Should().Be("001");
        AmlyzeProfile.C.RejectionBody(findings).Should().BeOfType<OneCodeBody>().Which.ErrorCode.Should().Be(earlier);
        AmlyzeProfile.Default.RejectionBody(findings).Should().BeOfType<EverythingBody>().Which.ErrorCode.Should().Be(earlier);
        AmlyzeProfile.Default.ForBatches.Sentence(findings[0]).Code.Should().Be(earlier);
    }

    [Fact]
    public void D_answers_401_with_the_published_body_on_every_path()
    {
        var published = JsonSerializer.Serialize(Additions.GetProperty("unauthorized"));

        foreach (var profile in new[] { AmlyzeProfile.D, AmlyzeProfile.D.ForLeads, AmlyzeProfile.D.ForBatches, AmlyzeProfile.D.ForEvents })
        {
            Unauthorized(profile).Should().Be(published);
        }
    }

    [Fact]
    public void The_default_profile_has_the_published_object_and_the_members_of_the_earlier_versions()
    {
        const string Body =
            """{"resultType":"REQUEST_REJECTED","timestamp":"2024-05-02T09:00:00.123+00:00","status":401,"error":{"code":"unauthorized"},"path":"/x"}""";

        Unauthorized(AmlyzeProfile.Default).Should().Be(Body);
        Unauthorized(AmlyzeProfile.Default.ForBatches).Should().Be(Body);
        Unauthorized(AmlyzeProfile.Default.ForEvents).Should().Be(
            """{"events":[],"errors":[{"code":"UNAUTHORIZED","description":"Unauthorized"}],"error":{"code":"unauthorized"}}""");
        Unauthorized(AmlyzeProfile.C).Should().Be("""{"timestamp":"2024-05-02T09:00:00.123+00:00","status":401,"error":"Unauthorized","path":"/x"}""");
        Unauthorized(AmlyzeProfile.B).Should().Be("""{"resultType":"REQUEST_REJECTED","status":401,"error":"Unauthorized"}""");
        Unauthorized(AmlyzeProfile.C.ForEvents).Should().Be("""{"events":[],"errors":[{"code":"UNAUTHORIZED","description":"Unauthorized"}]}""");
    }

    [Fact]
    public void An_earlier_version_sees_neither_the_types_nor_the_members_of_2026()
    {
        ReportedEvent[] events =
        [
            new("app.amlyze.customer.riskmanagement.kyc_scoring.pending", "N", "X", """{"initialRiskLevel":"HIGH","assessmentGuid":"g"}"""),
            new("com.amlyze.customer.riskmanagement.retrospective.completed", "N", "X", """{"assessmentGuid":"g"}"""),
        ];

        string Of(AmlyzeProfile profile) => System.Text.Encoding.UTF8.GetString(EventsWriter.Events(events, profile));

        Of(AmlyzeProfile.C).Should().Be(
            """{"events":[{"type":"app.amlyze.customer.riskmanagement.kyc_scoring.pending","source":"N","subject":"X","data":{"initialRiskLevel":"HIGH"}}],"errors":[]}""");
        foreach (var profile in Newest)
        {
            Of(profile).Should().Contain("\"assessmentGuid\"").And.Contain("retrospective");
        }
    }

    private static string Unauthorized(AmlyzeProfile profile)
    {
        var body = profile.Unauthorized(new Failure(StatusCodes.Status401Unauthorized, "/x", new(2024, 5, 2, 9, 0, 0, 123, TimeSpan.Zero)));
        return JsonSerializer.Serialize(body, body.GetType(), new AmlyzeResponseContext(
            new JsonSerializerOptions(AmlyzeResponseContext.Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }
}
