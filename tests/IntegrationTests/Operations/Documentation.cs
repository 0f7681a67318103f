using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The description of the API.</summary>
public sealed class Documentation(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    // A build may leave dialects out (docs/extend.md).
    private const int AllDialects = 4;

    [Fact]
    public async Task The_page_of_the_API_is_served()
    {
        var answer = (await (await database.App()).Get("/swagger-ui/")).ShouldBeOk();
        answer.ContentType.Should().StartWith("text/html");
        answer.Body.Should().Contain("swagger-ui");
    }

    [Theory]
    [InlineData("onboarding.css", "text/css")]
    [InlineData("onboarding.js", "text/javascript")]
    public async Task The_page_has_the_files_that_complete_it(string file, string type)
    {
        var app = await database.App();
        (await app.Get("/swagger-ui/")).ShouldBeOk().Body.Should().Contain(file);
        (await app.Get($"/swagger-ui/{file}")).ShouldBeOk().ContentType.Should().StartWith(type);
    }

    [Fact]
    public async Task The_description_of_version_2_is_Swagger_2()
    {
        var json = (await (await database.App()).Get("/v2/api-docs")).ShouldBeOk().Json;
        json["swagger"]!.GetValue<string>().Should().Be("2.0");
        json["paths"]!["/onboarding/v1/customers"]!["get"].Should().NotBeNull();
    }

    [Fact]
    public async Task The_description_of_version_3_has_every_call()
    {
        var json = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json;
        json["openapi"]!.GetValue<string>().Should().StartWith("3.");
        json["paths"]!.AsObject().Select(path => path.Key).Should().Contain([
            "/onboarding/v1/customers", "/onboarding/v1/audit", "/onboarding/v1/classifiers", "/onboarding/v1/classifiers/{name}",
            "/onboarding/v1/classifiers/{name}/codes", "/onboarding/v1/classifiers/{name}/codes/{code}"]);
    }

    [Fact]
    public async Task Every_call_that_requires_a_sign_in_describes_401_403_and_429()
    {
        var paths = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!.AsObject();

        foreach (var (path, calls) in paths.Where(path => path.Key.StartsWith("/onboarding/v1/", StringComparison.Ordinal)))
        {
            foreach (var (method, call) in calls!.AsObject())
            {
                // An empty alternative: the session is optional.
                var open = call!["security"]!.AsArray() is var alternatives && (alternatives.Count == 0 || alternatives.Any(one => one!.AsObject().Count == 0));
                call["responses"]!.AsObject().Select(response => response.Key).Should().Contain(open ? ["429"] : ["401", "403", "429"], "{0} {1}", method, path);
            }
        }
    }

    [Fact]
    public async Task Each_API_has_a_document_of_its_own_with_server_contact_and_licence_and_together_they_have_every_call()
    {
        var app = await database.App();
        var all = Calls((await app.Get("/v3/api-docs")).ShouldBeOk().Json);
        var own = new List<string>();
        foreach (var name in app.DialectNames())
        {
            var document = (await app.Get($"/v3/api-docs/{name}")).ShouldBeOk().Json;
            document["info"]!["license"]!["name"]!.GetValue<string>().Should().Be("MIT");
            document["info"]!["contact"]!["name"]!.GetValue<string>().Should().NotBeEmpty();
            document["servers"]!.AsArray().Should().ContainSingle();
            Calls(document).Should().HaveCountGreaterThan(5).And.HaveCountLessThan(all.Count);
            own.AddRange(Calls(document));
        }

        own.Should().BeEquivalentTo(all);
    }

    [Theory]
    [InlineData("/v3/api-docs/none")]
    [InlineData("/v3/api-docs/")]
    [InlineData("/v3/api-docs/core/x")]
    [InlineData("/v2/api-docs/core")]
    public async Task Another_document_is_not_found(string path) =>
        (await (await database.App()).Get(path)).Status.Should().Be(System.Net.HttpStatusCode.NotFound);

    [Fact]
    public async Task The_ids_of_operations_are_those_that_are_published()
    {
        var app = await database.App();
        var operations = from path in (await app.Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!.AsObject()
                         from operation in path.Value!.AsObject()
                         select (Id: operation.Value!["operationId"]!.GetValue<string>(), Method: operation.Key, Path: path.Key);
        operations.Select(one => one.Id).Should().OnlyHaveUniqueItems();

        var published = (await File.ReadAllLinesAsync(Path.Combine(Contract.Root(), "docs", "operations.tsv"))).Skip(1);
        var present = operations.Where(one => one.Method != "head").Select(one => $"{one.Id}\t{one.Method.ToUpperInvariant()}\t{one.Path}").ToList();
        const string Reason = "generated clients use these names: add new lines to docs/operations.tsv, and do not change one";
        present.Should().BeSubsetOf(published, Reason);
        if (app.DialectNames().Count == AllDialects)
        {
            present.Should().BeEquivalentTo(published, Reason);
        }
    }

    [Fact]
    public async Task Every_call_says_how_to_sign_in_and_the_schemes_exist()
    {
        var document = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json;
        var schemes = document["components"]!["securitySchemes"]!.AsObject().Select(one => one.Key).ToList();
        schemes.Should().Contain(["basic", "bearer"]);
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                var alternatives = operation!["security"]!.AsArray().Select(one => one!.AsObject().Select(scheme => scheme.Key).ToList()).ToList();
                alternatives.SelectMany(one => one).Should().BeSubsetOf(schemes);
                (alternatives.Count > 0 || IsOpen(path)).Should().BeTrue("{0} {1}", method, path);
            }
        }
    }

    [Fact]
    public async Task Persons_sign_in_to_the_core_API_by_the_cookie_and_change_something_with_the_token_too()
    {
        var app = await database.App();
        var core = (await app.Get("/v3/api-docs/core")).ShouldBeOk().Json;
        var schemes = core["components"]!["securitySchemes"]!;
        (schemes["session"]!["type"]!.GetValue<string>(), schemes["session"]!["in"]!.GetValue<string>(), schemes["session"]!["name"]!.GetValue<string>())
            .Should().Be(("apiKey", "cookie", "__Host-onboarding"));
        (schemes["antiforgeryToken"]!["in"]!.GetValue<string>(), schemes["antiforgeryToken"]!["name"]!.GetValue<string>()).Should().Be(("header", "X-Antiforgery-Token"));

        SignIns(core, "/onboarding/v1/customers", "get").Should().Equal("basic", "bearer", "session");
        SignIns(core, "/onboarding/v1/customers", "head").Should().Equal("basic", "bearer", "session");
        SignIns(core, "/onboarding/v1/cases/{id}/decision", "post").Should().Equal("basic", "bearer", "session+antiforgeryToken");
        SignIns(core, "/onboarding/v1/token", "post").Should().Equal("basic");
        SignIns(core, "/onboarding/v1/invitation", "post").Should().BeEmpty();
        SignIns(core, "/onboarding/v1/session", "get").Should().Equal("session", "");
        SignIns(core, "/onboarding/v1/session", "post").Should().BeEmpty();
        SignIns(core, "/onboarding/v1/session/second-factor", "post").Should().Equal("session", "");
        SignIns(core, "/onboarding/v1/session", "delete").Should().Equal("session+antiforgeryToken", "");

        // The other calls about the own session take it.
        foreach (var (path, operations) in core["paths"]!.AsObject().Where(one =>
            one.Key.StartsWith("/onboarding/v1/session/", StringComparison.Ordinal) && !one.Key.Contains("identity-provider", StringComparison.Ordinal)))
        {
            foreach (var (method, _) in operations!.AsObject())
            {
                SignIns(core, path, method).First().Should().StartWith("session", "{0} {1}", method, path);
            }
        }

        foreach (var path in new[] { "/v2/api-docs" }.Concat(app.DialectNames().Where(name => name != "core").Select(name => $"/v3/api-docs/{name}")))
        {
            (await app.Get(path)).ShouldBeOk().Body.Should().NotContain("__Host-onboarding", path).And.NotContain("\"session\":[", path);
        }
    }

    [Fact]
    public async Task Every_tag_names_its_API_and_its_subject_and_is_described()
    {
        var document = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json;
        var tags = document["tags"]!.AsArray().ToDictionary(tag => tag!["name"]!.GetValue<string>(), tag => tag!["description"]?.GetValue<string>());
        tags.Keys.Should().OnlyContain(name => name.Split(": ", StringSplitOptions.None).Length == 2);
        tags.Values.Should().NotContainNulls();
        (from path in document["paths"]!.AsObject() from operation in path.Value!.AsObject() select operation.Value!["tags"]!.AsArray().Single()!.GetValue<string>())
            .Distinct().Should().BeEquivalentTo(tags.Keys);
    }

    // The calls by which clients and persons sign in, and look-ups without personal data.
    private static bool IsOpen(string path) => path.StartsWith("/problems/", StringComparison.Ordinal)
        || path.StartsWith("/onboarding/v1/invitation", StringComparison.Ordinal) || $"{path}/".StartsWith("/onboarding/v1/session/", StringComparison.Ordinal)
        || path.StartsWith("/api/", StringComparison.Ordinal)
        && !path.Contains("/customer", StringComparison.Ordinal) && !path.Contains("submit", StringComparison.Ordinal) && !path.Contains("webhook", StringComparison.Ordinal);

    private static IEnumerable<string> SignIns(JsonNode document, string path, string method) =>
        document["paths"]![path]![method]!["security"]!.AsArray().Select(one => string.Join('+', one!.AsObject().Select(scheme => scheme.Key)));

    private static List<string> Calls(JsonNode document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select $"{operation.Key} {path.Key} {operation.Value!["operationId"]}",
    ];
}
