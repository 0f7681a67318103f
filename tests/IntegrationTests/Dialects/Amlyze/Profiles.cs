using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The exact statuses and bodies of each documented version (responses.md).</summary>
public abstract class Profiles(Database database)
{
    private const string Findings = """
        "findings":[{"code":"O001","path":"/communicationNumber","message":"TEXT"}]
        """;
    private const string Used = "CommunicationNumber already used in amlyze";

    [Theory]
    [InlineData("A", 202)]
    [InlineData("B", 200)]
    [InlineData("C", 200)]
    [InlineData("D", 200)]
    [InlineData("default", 200)]
    public async Task Acceptance_has_the_status_of_the_version(string profile, int status)
    {
        var answer = await (await App(profile)).PostCustomer(Payload.Person(Payload.Fresh("X")));
        ((int)answer.Status).Should().Be(status);
        answer.WithoutWarnings().Should().Be(AmlyzeCalls.AcceptedBody);
        answer.ContentType.Should().StartWith("application/json");
    }

    [Theory]
    [InlineData("A", 200, """{"resultType":"REQUEST_REJECTED","errorCode":"O001","errorDescription":"TEXT"}""")]
    [InlineData("B", 400, """{"errors":["TEXT"]}""")]
    [InlineData("C", 400, """{"resultType":"REQUEST_REJECTED","errorCode":"O001","errorDescription":"TEXT"}""")]
    [InlineData("D", 400, """{"resultType":"REQUEST_REJECTED","errorCode":"O001","errorDescription":"TEXT"}""")]
    [InlineData("default", 400, """{"resultType":"REQUEST_REJECTED","errorCode":"O001","errorDescription":"TEXT","errors":["TEXT"],FINDINGS}""")]
    public async Task A_rejection_has_status_and_body_of_the_version(string profile, int status, string body)
    {
        var app = await App(profile);
        var number = Payload.Fresh("N");
        await app.PostCustomer(Payload.Person(Payload.Fresh("X"), number));

        var answer = await app.PostCustomer(Payload.Person(Payload.Fresh("X"), number));

        ((int)answer.Status).Should().Be(status);
        answer.Body.Should().Be(body.Replace("FINDINGS", Findings, StringComparison.Ordinal).Replace("TEXT", Used, StringComparison.Ordinal));
        answer.ContentType.Should().StartWith("application/json");
    }

    [Theory]
    [InlineData("A", 200, "resultType,errorCode,errorDescription")]
    [InlineData("B", 400, "errors")]
    [InlineData("C", 400, "resultType,errorCode,errorDescription")]
    [InlineData("D", 400, "resultType,errorCode,errorDescription")]
    [InlineData("default", 400, "resultType,errorCode,errorDescription,errors,findings")]
    public async Task Unreadable_JSON_is_a_rejection_of_the_version(string profile, int status, string members)
    {
        var answer = await (await App(profile)).PostCustomer("{ not JSON");
        ((int)answer.Status).Should().Be(status);
        answer.Json.AsObject().Select(member => member.Key).Should().Equal(members.Split(','));
        answer.Body.Should().Contain("Request body cannot be read as the documented JSON").And.NotContain("not JSON\"");
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("D")]
    [InlineData("default")]
    public async Task Other_statuses_have_the_failure_body_of_the_version(string profile)
    {
        var app = await App(profile);
        ShouldFail(await app.Get("/amlyze-ws-rest/unknown"), profile, 404, "Not Found", "/amlyze-ws-rest/unknown");
        var method = await app.Get("/amlyze-ws-rest/customer");
        ShouldFail(method, profile, 405, "Method Not Allowed", "/amlyze-ws-rest/customer");
        method.Headers["Allow"].Should().Be("POST");
        ShouldFail(await app.PostCustomer("{}"u8.ToArray(), "application/vnd.x+json"), profile, 415, "Unsupported Media Type", "/amlyze-ws-rest/customer");
        ShouldFail(await app.PostCustomer("{}"u8.ToArray(), "text/plain"), profile, 415, "Unsupported Media Type", "/amlyze-ws-rest/customer");
        ShouldFail(await app.PostCustomer("{}"u8.ToArray(), "application/json; charset=utf-16"), profile, 415, "Unsupported Media Type", "/amlyze-ws-rest/customer");
        ShouldFail(await app.PostCustomer(new byte[1_048_577]), profile, 413, "Payload Too Large", "/amlyze-ws-rest/customer");
    }

    [Fact]
    public async Task Under_A_a_request_without_action_updates_a_known_customer()
    {
        var app = await App("A");
        var externalId = Payload.Fresh("X");
        (await app.PostCustomer(Payload.Person(externalId, action: null))).WithoutWarnings().Should().Be(AmlyzeCalls.AcceptedBody);
        (await app.PostCustomer(Payload.Person(externalId, action: null).With("lastName", "Naujas"))).WithoutWarnings().Should().Be(AmlyzeCalls.AcceptedBody);

        var stored = (await app.GetCustomer(externalId)).Json;
        stored["version"]!.GetValue<int>().Should().Be(2);
        stored["lastName"]!.GetValue<string>().Should().Be("Naujas");
        (await app.PostCustomer(Payload.Person(externalId))).Body.Should().Contain("\"C004\"");
        (await (await App("C")).PostCustomer(Payload.Person(externalId, action: null))).Body.Should().Contain("\"C004\"");
    }

    [Fact]
    public async Task Under_A_simultaneous_requests_without_action_become_versions_of_one_customer()
    {
        var app = await App("A");
        var externalId = Payload.Fresh("X");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.PostCustomer(Payload.Person(externalId, action: null))));
        answers.Select(answer => answer.WithoutWarnings()).Should().AllBe(AmlyzeCalls.AcceptedBody);
        (await app.GetCustomer(externalId)).Json["version"]!.GetValue<int>().Should().Be(20);
    }

    [Fact]
    public async Task Citizenship_and_legal_form_are_optional_under_A_but_not_under_C()
    {
        var (a, c) = (await App("A"), await App("C"));
        (await a.PostCustomer(Payload.Person(Payload.Fresh("X")).With("citizenshipCountry", null))).WithoutWarnings().Should().Be(AmlyzeCalls.AcceptedBody);
        (await a.PostCustomer(Payload.Organization(Payload.Fresh("X")).With("legalForm", null))).WithoutWarnings().Should().Be(AmlyzeCalls.AcceptedBody);
        (await c.PostCustomer(Payload.Person(Payload.Fresh("X")).With("citizenshipCountry", null))).Json["errorCode"]!.GetValue<string>().Should().Be("C016.I06");
        (await c.PostCustomer(Payload.Organization(Payload.Fresh("X")).With("legalForm", null))).Json["errorCode"]!.GetValue<string>().Should().Be("C017.O03");
    }

    private Task<OnboardingApp> App(string profile) => database.Start(("Amlyze:Profile", profile));

    private static void ShouldFail(Answer answer, string profile, int status, string error, string path)
    {
        ((int)answer.Status).Should().Be(status, answer.Body);
        answer.ContentType.Should().StartWith("application/json");
        if (profile is "A" or "B")
        {
            answer.Body.Should().Be($$"""{"resultType":"REQUEST_REJECTED","status":{{status}},"error":"{{error}}"}""");
            return;
        }

        var body = (JsonObject)answer.Json;
        DateTimeOffset.TryParse(body["timestamp"]!.GetValue<string>(), out _).Should().BeTrue();
        body.Remove("timestamp").Should().BeTrue();
        var first = profile == "default" ? "\"resultType\":\"REQUEST_REJECTED\"," : "";
        body.ToJsonString().Should().Be($$"""{{{first}}"status":{{status}},"error":"{{error}}","path":"{{path}}"}""");
    }
}

public sealed class ProfilesOnSqlite(SqliteDatabase database) : Profiles(database), IClassFixture<SqliteDatabase>;

public sealed class ProfilesOnSqlServer(SqlServerDatabase database) : Profiles(database), IClassFixture<SqlServerDatabase>;
