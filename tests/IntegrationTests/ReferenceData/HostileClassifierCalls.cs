using System.Net;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.ReferenceData;

/// <summary>Every request to the administration of classifiers gets a documented response.</summary>
public abstract class HostileClassifierCalls(Database database)
{
    private const string Codes = ClassifierCalls.Root + "/addressType/codes";

    [Theory]
    [InlineData("a/b")]
    [InlineData("/a//b/")]
    [InlineData("100%2F")]
    [InlineData("100%")]
    [InlineData("codes/codes/")]
    [InlineData("50% off? #1 & more; +")]
    [InlineData("žė 山𠮷")]
    [InlineData("\"'; DROP TABLE ClassifierEntries; --")]
    [InlineData("<script>\\")]
    public async Task Any_valid_code_can_be_added_found_renamed_and_retired(string code)
    {
        var app = await database.App();
        var added = await app.AddCode("addressType", code);
        added.Status.Should().Be(HttpStatusCode.Created, added.Body);
        (await app.Get(added.Headers["Location"])).ShouldBeOk().Json["code"]!.GetValue<string>().Should().Be(code);
        (await app.RenameCode("addressType", code, "Name of " + code)).ShouldBeOk();
        app.ServedName("addressType", code).Should().Be("Name of " + code);
        (await app.RetireCode("addressType", code)).Status.Should().Be(HttpStatusCode.NoContent);
        (await app.StoredCode("addressType", code))!["retiredAt"].Should().NotBeNull();
    }

    [Fact]
    public async Task Codes_are_case_sensitive_and_a_space_at_the_end_is_significant()
    {
        var app = await database.App();
        var code = Payload.Fresh("case");
        (await app.AddCode("addressType", code)).Status.Should().Be(HttpStatusCode.Created);
        (await app.AddCode("addressType", code.ToUpperInvariant())).Status.Should().Be(HttpStatusCode.Created);
        (await app.StoredCode("addressType", code + " ")).Should().BeNull();
        (await app.RetireCode("addressType", code + " ")).ShouldBeProblem(404);
        (await app.RenameCode("addressType", code + " ", "Name")).ShouldBeProblem(404);
    }

    [Theory]
    [InlineData("{}", "invalid_code")]
    [InlineData("", "invalid_code")]
    [InlineData("null", "invalid_code")]
    [InlineData("{\"code\":\"\"}", "invalid_code")]
    [InlineData("{\"code\":\"a \"}", "invalid_code")]
    [InlineData("{\"code\":\"a\\u0000\"}", "invalid_code")]
    [InlineData("{\"code\":\"..\"}", "invalid_code")]
    [InlineData("{\"code\":\"a\\n\",\"name\":\"\"}", "invalid_code", "invalid_name")]
    [InlineData("{\"code\":\"RESIDENCE\",\"name\":\"\"}", "invalid_name", "code_exists")]
    [InlineData("{\"code\":7}", "invalid_body")]
    [InlineData("{\"code\":\"a\",\"name\":{}}", "invalid_body")]
    [InlineData("{\"code\":\"\\ud800\"}", "invalid_body")]
    [InlineData("{\"\\ud800\":1}", "invalid_body")]
    [InlineData("[]", "invalid_body")]
    [InlineData("\"a\"", "invalid_body")]
    [InlineData("{", "invalid_body")]
    [InlineData("{\"code\":\"a\"}}", "invalid_body")]
    public async Task An_invalid_body_is_rejected_with_every_reason(string body, params string[] codes) =>
        (await (await database.App()).Send(HttpMethod.Post, Codes, body)).ShouldBeProblem(400).Codes.Should().Equal(codes);

    [Fact]
    public async Task A_text_that_is_too_long_is_rejected()
    {
        var app = await database.App();
        (await app.AddCode("addressType", new string('x', 257), new string('y', 513))).ShouldBeProblem(400).Codes.Should().Equal("invalid_code", "invalid_name");
        (await app.AddCode("addressType", new string('x', 256), new string('y', 512))).Status.Should().Be(HttpStatusCode.Created);
        (await app.RetireCode("addressType", new string('x', 257))).ShouldBeProblem(404);
        (await app.AddCode("addressType", new string('x', 1_048_576))).ShouldBeProblem(413);
    }

    [Theory]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=bogus")]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    public async Task Another_media_type_or_charset_is_415(string contentType) =>
        (await (await database.App()).Send(HttpMethod.Post, Codes, "{\"code\":\"a\"}", contentType)).ShouldBeProblem(415);

    [Fact]
    public async Task An_unknown_classifier_or_code_is_404_whatever_other_defects_there_are()
    {
        var app = await database.App();
        (await app.Get($"{ClassifierCalls.Root}/Country")).ShouldBeProblem(404);
        (await app.Get($"{ClassifierCalls.Root}/businessunit")).ShouldBeProblem(404);
        (await app.AddCode("unknown", "a", "")).ShouldBeProblem(404);
        (await app.AddCode("unknown", "a")).ShouldBeProblem(404);
        (await app.RenameCode("unknown", "a", "b")).ShouldBeProblem(404);
        (await app.RenameCode("country", "QQ", "b")).ShouldBeProblem(404);
        (await app.RenameCode("country", "QQ", null)).ShouldBeProblem(404);
        (await app.RetireCode("country", "QQ")).ShouldBeProblem(404);
        (await app.RetireCode("country", "")).ShouldBeProblem(404);
        (await app.RetireCode("country", "a\nb")).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Delete, $"{ClassifierCalls.Root}/country/codes/%ED%A0%80%FF")).ShouldBeProblem(404);
        (await app.Send(HttpMethod.Delete, $"{ClassifierCalls.Root}/country")).ShouldBeProblem(405);
    }
}

public sealed class HostileClassifierCallsOnSqlite(SqliteDatabase database) : HostileClassifierCalls(database), IClassFixture<SqliteDatabase>;

public sealed class HostileClassifierCallsOnSqlServer(SqlServerDatabase database) : HostileClassifierCalls(database), IClassFixture<SqlServerDatabase>;
