using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;

namespace Onboarding.UnitTests.Dialects.Amlyze;

public class AmlyzeWriterTests
{
    private const string Paths = "/amlyze-ws-rest/customer";

    [Fact]
    public void An_accepted_request_has_the_same_body_under_every_profile()
    {
        Encoding.UTF8.GetString(AmlyzeWriter.Accepted.Span).Should().Be("""{"resultType":"REQUEST_ACCEPTED"}""");
        new[] { "default", "A", "B", "C", "D" }.Select(name => AmlyzeProfile.Named(name)).Select(profile => (profile.AcceptedStatus, profile.RejectedStatus))
            .Should().Equal((200, 400), (202, 200), (200, 400), (200, 400), (200, 400));
    }

    [Theory]
    [InlineData("A", """{"resultType":"REQUEST_REJECTED","errorCode":"C002","errorDescription":"CustomerExtId is mandatory."}""")]
    [InlineData("B", """{"errors":["CustomerExtId is mandatory","Problem with Address (index: 0 ). Country is mandatory and must exist in Amlyze"]}""")]
    [InlineData("C", """{"resultType":"REQUEST_REJECTED","errorCode":"C002","errorDescription":"CustomerExtId is mandatory"}""")]
    [InlineData("D", """{"resultType":"REQUEST_REJECTED","errorCode":"C002","errorDescription":"CustomerExtId is mandatory"}""")]
    [InlineData("default", """
        {"resultType":"REQUEST_REJECTED","errorCode":"C002","errorDescription":"CustomerExtId is mandatory","errors":["CustomerExtId is mandatory",
        "Problem with Address (index: 0 ). Country is mandatory and must exist in Amlyze"],"findings":[{"code":"C002","path":"/customerExtId",
        "message":"CustomerExtId is mandatory"},{"code":"Q004.ADR02","path":"/listAddress/0/country",
        "message":"Problem with Address (index: 0 ). Country is mandatory and must exist in Amlyze"}]}
        """)]
    public void A_rejection_has_the_documented_body_of_the_profile(string profile, string body)
    {
        var findings = AmlyzeRequest.Full("INDIVIDUAL").Without("/customerExtId").With("/listAddress/0/country", "null").Findings();

        Json(AmlyzeProfile.Named(profile).RejectionBody(findings)).Should().Be(body.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("A", 404, """{"resultType":"REQUEST_REJECTED","status":404,"error":"Not Found"}""")]
    [InlineData("A", 500, """{"resultType":"REQUEST_REJECTED","status":500,"error":"Internal Server Error"}""")]
    [InlineData("B", 404, """{"resultType":"REQUEST_REJECTED","status":404,"error":"Not Found"}""")]
    [InlineData("B", 415, """{"resultType":"REQUEST_REJECTED","status":415,"error":"Unsupported Media Type"}""")]
    [InlineData("B", 500, """{"resultType":"REQUEST_REJECTED","status":500,"error":"Internal Server Error"}""")]
    [InlineData("C", 404, """{"timestamp":"2024-05-02T09:00:00.123+00:00","status":404,"error":"Not Found","path":"/amlyze-ws-rest/customer"}""")]
    [InlineData("C", 415, """{"timestamp":"2024-05-02T09:00:00.123+00:00","status":415,"error":"Unsupported Media Type","path":"/amlyze-ws-rest/customer"}""")]
    [InlineData("C", 500, """{"resultType":"REQUEST_REJECTED","status":500,"error":"Internal Server Error"}""")]
    [InlineData("D", 404, """{"timestamp":"2024-05-02T09:00:00.123+00:00","status":404,"error":"Not Found","path":"/amlyze-ws-rest/customer"}""")]
    [InlineData("D", 500, """{"resultType":"REQUEST_REJECTED","status":500,"error":"Internal Server Error"}""")]
    [InlineData(
        "default",
        404,
        """{"resultType":"REQUEST_REJECTED","timestamp":"2024-05-02T09:00:00.123+00:00","status":404,"error":"Not Found","path":"/amlyze-ws-rest/customer"}""")]
    [InlineData("default", 500, """{"resultType":"REQUEST_REJECTED","status":500,"error":"Internal Server Error"}""")]
    public void A_failure_has_the_documented_body_of_the_profile(string profile, int status, string body) =>
        Json(AmlyzeProfile.Named(profile).Failure(new Failure(status, Paths, new(2024, 5, 2, 9, 0, 0, 123, TimeSpan.Zero)))).Should().Be(body);

    [Theory]
    [InlineData("A", "B")]
    [InlineData("B", "B")]
    [InlineData("C", "B")]
    [InlineData("D", "D")]
    [InlineData("default", "default")]
    public void Leads_and_simplified_customers_have_the_format_of_B_before_2026(string profile, string format) =>
        AmlyzeProfile.Named(profile).ForLeads.Should().BeSameAs(AmlyzeProfile.Named(format));

    [Theory]
    [InlineData("A", false)]
    [InlineData("B", false)]
    [InlineData("C", false)]
    [InlineData("D", false)]
    [InlineData("default", true)]
    public void A_batch_has_one_format_under_every_profile_except_for_the_findings(string profile, bool findings)
    {
        var batch = AmlyzeProfile.Named(profile).ForBatches;

        batch.ShowsFindings.Should().Be(findings);
        Json(batch.Failure(new Failure(400, "/amlyze-ws-rest/batch-customers", new(2024, 5, 2, 9, 0, 0, 123, TimeSpan.Zero)))).Should().Be(
            """{"timestamp":"2024-05-02T09:00:00.123+00:00","status":400,"error":"Bad Request","path":"/amlyze-ws-rest/batch-customers"}""");
        Json(batch.Failure(new Failure(500, "/", DateTimeOffset.UnixEpoch, TimeSpan.FromMilliseconds(12.9)))).Should().Be(
            """{"errorCode":"500","errorDescription":"Processing failed","timeElapsedMs":12}""");
    }

    [Theory]
    [InlineData("/amlyze-ws-rest/batch-customers", "batch")]
    [InlineData("/amlyze-ws-rest/validate-batch-customers", "batch")]
    [InlineData("/amlyze-ws-rest/simplified-customer", "lead")]
    [InlineData("/amlyze-ws-rest/SimplifiedCustomer", "lead")]
    [InlineData("/amlyze-ws-rest/customer", "own")]
    [InlineData("/amlyze-ws-rest/simplified-customers", "own")]
    [InlineData("/amlyze-ws-rest", "own")]
    public void The_path_or_a_lead_decides_the_profile_of_the_response(string path, string expected)
    {
        var profiles = new AmlyzeProfiles(AmlyzeProfile.A);
        var context = new DefaultHttpContext { Request = { Path = path } };

        profiles.Of(context).Should().BeSameAs(expected switch { "batch" => AmlyzeProfile.A.ForBatches, "lead" => AmlyzeProfile.B, _ => AmlyzeProfile.A });
        profiles.OfClient(context).Should().BeSameAs(AmlyzeProfile.A);

        AmlyzeProfiles.RespondAsLead(context);
        profiles.Of(context).Should().BeSameAs(expected == "batch" ? AmlyzeProfile.A.ForBatches : AmlyzeProfile.B);
    }

    [Fact]
    public void A_body_that_is_not_JSON_is_rejected_in_the_format_of_the_profile() =>
        Json(AmlyzeProfile.C.RejectionBody(AmlyzeBodies.Reject("line 1, byte 2", "/listAddress").Findings))
            .Should().Be("""{"resultType":"REQUEST_REJECTED","errorCode":"400","errorDescription":"Request body cannot be read as the documented JSON: line 1, byte 2"}""");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Default")]
    public void The_default_profile_needs_no_name(string? name) => AmlyzeProfile.Named(name).Should().BeSameAs(AmlyzeProfile.Default);

    [Fact]
    public void An_unknown_profile_stops_the_start() =>
        FluentActions.Invoking(() => AmlyzeProfile.Named("E")).Should().Throw<InvalidOperationException>().WithMessage("*default, A, B, C or D*");

    private static string Json(object body) => JsonSerializer.Serialize(body, body.GetType(), new AmlyzeResponseContext(
        new JsonSerializerOptions(AmlyzeResponseContext.Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}
