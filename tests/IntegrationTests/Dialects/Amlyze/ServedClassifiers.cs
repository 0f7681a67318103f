using System.Net;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.ReferenceData;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Clients read the allowed codes, and get 304 if these have not changed.</summary>
public abstract class ServedClassifiers(Database database)
{
    [Theory]
    [InlineData("relationType")]
    [InlineData("accountType")]
    [InlineData("activityType")]
    [InlineData("appealReasonType")]
    [InlineData("businessUnit")]
    [InlineData("serviceType")]
    [InlineData("legalForm")]
    [InlineData("incomeSourceType")]
    [InlineData("sourceOfWealth")]
    [InlineData("currency")]
    [InlineData("country")]
    [InlineData("decisionGround")]
    [InlineData("operationType")]
    [InlineData("introductionSourceType")]
    [InlineData("paymentPurposeType")]
    [InlineData("riskManagementCategory")]
    [InlineData("turnoverType")]
    [InlineData("addressType")]
    [InlineData("businessunit")]
    public async Task Every_published_classifier_is_returned(string name)
    {
        var answer = (await (await database.App()).Get($"/classifier/{name}")).ShouldBeOk();
        answer.ContentType.Should().Be("application/json; charset=utf-8");
        answer.Headers["Cache-Control"].Should().Be("no-cache");
        answer.Json.AsArray().Should().NotBeEmpty();
        answer.Json.AsArray().Should().OnlyContain(one => one!.AsObject().Select(member => member.Key).SequenceEqual(new[] { "code", "name" }));
        answer.Json.AsArray().Select(one => one!["code"]!.GetValue<string>()).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Countries_have_their_names() => (await AmlyzeCalls.ServedName(await database.App(), "country", "LT")).Should().Be("Lithuania");

    [Fact]
    public async Task A_code_is_served_by_its_name_while_it_is_in_use_and_all_of_them_in_ordinal_order()
    {
        var app = await database.App();
        string[] codes = [.. new[] { "b", "B", "a", "𠮷", "\uffee" }.Select(end => $"order-{end}")];
        foreach (var code in codes)
        {
            (await app.AddCode("operationType", code, $"Name of {code}")).Status.Should().Be(HttpStatusCode.Created);
        }

        (await app.RetireCode("operationType", codes[0])).Status.Should().Be(HttpStatusCode.NoContent);

        (await app.Get("/classifier/operationType")).Json.AsArray().Select(one => one!["code"]!.GetValue<string>())
            .Should().BeInAscendingOrder(StringComparer.Ordinal).And.Contain(codes[1..]).And.NotContain(codes[0]);
        (await AmlyzeCalls.ServedName(app, "operationType", codes[3])).Should().Be($"Name of {codes[3]}");
    }

    [Fact]
    public async Task Codes_of_a_classifier_this_version_does_not_know_are_not_served()
    {
        var app = await database.App();
        await app.Sql($"INSERT INTO ClassifierEntries (Classifier, Code, Name, ChangedNumber) VALUES ('region', 'R', 'Region', 7)");
        (await app.Get("/classifier/region")).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await database.Start()).Get("/classifier/country")).ShouldBeOk();
    }

    [Theory]
    [InlineData("default", """{"resultType":"REQUEST_REJECTED","status":404,"error":"Not Found","path":"PATH"}""")]
    [InlineData("A", """{"resultType":"REQUEST_REJECTED","status":404,"error":"Not Found"}""")]
    [InlineData("B", """{"resultType":"REQUEST_REJECTED","status":404,"error":"Not Found"}""")]
    [InlineData("C", """{"status":404,"error":"Not Found","path":"PATH"}""")]
    public async Task An_unknown_name_gets_404_in_the_format_of_the_version(string profile, string body)
    {
        var app = await database.Start(("Amlyze:Profile", profile));
        foreach (var path in new[] { "/classifier/unknown", "/classifier/Country", "/classifier/BUSINESSUNIT", "/classifier/country/LT", "/classifier" })
        {
            var answer = await app.Get(path);
            answer.Status.Should().Be(HttpStatusCode.NotFound, path);
            answer.ContentType.Should().StartWith("application/json");
            var json = (JsonObject)answer.Json;
            json.Remove("timestamp").Should().Be(profile is "default" or "C");
            json.ToJsonString().Should().Be(body.Replace("PATH", path, StringComparison.Ordinal));
        }

        (await app.Send(HttpMethod.Post, "/classifier/country", "{}")).Status.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_current_ETag_gets_304_without_a_body()
    {
        var app = await database.App();
        var tag = (await app.Get("/classifier/country")).ShouldBeOk().Headers["ETag"];
        tag.Should().MatchRegex("^\"[^\"]+\"$");
        foreach (var known in new[] { tag, $"W/{tag}", $"\"other\", {tag}", "*" })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                var answer = await app.Send(method, "/classifier/country", ifNoneMatch: known);
                answer.Status.Should().Be(HttpStatusCode.NotModified, known);
                answer.Body.Should().BeEmpty();
                answer.Headers["ETag"].Should().Be(tag);
                answer.Headers["Cache-Control"].Should().Be("no-cache");
            }
        }

        (await app.Send(HttpMethod.Get, "/classifier/country", ifNoneMatch: "\"other\", W/\"x\"")).ShouldBeOk();
        (await app.Send(HttpMethod.Get, "/classifier/country", ifNoneMatch: "no tag at all")).ShouldBeOk();
        (await app.Send(HttpMethod.Get, "/classifier/unknown", ifNoneMatch: "*")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task HEAD_responds_as_GET_without_the_body()
    {
        var app = await database.App();
        var (get, head) = (await app.Get("/classifier/addressType"), await app.Send(HttpMethod.Head, "/classifier/addressType"));
        head.ShouldBeOk().Body.Should().BeEmpty();
        head.Headers["ETag"].Should().Be(get.Headers["ETag"]);
        head.Headers["Content-Length"].Should().Be(get.Headers["Content-Length"]);
        head.ContentType.Should().Be(get.ContentType);
    }

    [Fact]
    public async Task The_tag_changes_exactly_with_the_content_and_is_equal_on_every_instance()
    {
        var (one, two) = (await database.App(), await database.Start());
        var code = Payload.Fresh("TAG");
        var start = await Tag(one);
        (await Tag(two)).Should().Be(start);

        await one.AddCode("paymentPurposeType", code, "First");
        var added = await Tag(one);
        await one.RenameCode("paymentPurposeType", code, "Second");
        var renamed = await Tag(one);
        new[] { start, added, renamed }.Should().OnlyHaveUniqueItems();
        (await Eventually.Value(() => Tag(two), tag => tag == renamed)).Should().Be(renamed);
        (await Tag(await database.Start())).Should().Be(renamed, "a restart does not change it");

        await one.RenameCode("paymentPurposeType", code, "First");
        (await Tag(one)).Should().Be(added);
        await one.AddCode("relationType", Payload.Fresh("ELSEWHERE"));
        (await Tag(one)).Should().Be(added, "another classifier changed");
        await one.RetireCode("paymentPurposeType", code);
        (await Tag(one)).Should().Be(start);
    }

    [Fact]
    public async Task Classifiers_require_the_authorization_of_the_dialect()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });
        var answer = await app.Get("/classifier/country");
        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        answer.Json["error"]!["code"]!.GetValue<string>().Should().Be("unauthorized");
        (await app.AddCode("country", "QQ")).ShouldBeProblem(401);
    }

    private static async Task<string> Tag(OnboardingApp app) => (await app.Get("/classifier/paymentPurposeType")).ShouldBeOk().Headers["ETag"];
}

public sealed class ServedClassifiersOnSqlite(SqliteDatabase database) : ServedClassifiers(database), IClassFixture<SqliteDatabase>;

public sealed class ServedClassifiersOnSqlServer(SqlServerDatabase database) : ServedClassifiers(database), IClassFixture<SqlServerDatabase>;
