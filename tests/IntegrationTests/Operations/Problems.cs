using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The type of a problem of the core API is a path of the service that describes it.</summary>
public sealed class Problems(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Id = "01994c8a-0000-7000-8000-000000000000";

    [Fact]
    public async Task The_type_of_a_conflict_is_its_code()
    {
        var app = await database.App();
        var (path, list) = ($"/onboarding/v1/screening/lists/{Payload.Fresh("list-").ToLowerInvariant()}", new JsonObject
        {
            ["name"] = "L",
            ["process"] = "PEP",
            ["format"] = "core-csv",
        });
        (await app.Send(HttpMethod.Put, path, body: list.DeepClone())).Status.Should().Be(System.Net.HttpStatusCode.Created);
        await app.Send(HttpMethod.Delete, path);

        (await app.Send(HttpMethod.Put, path, body: list)).ShouldBeProblem(409).Json["type"]!.GetValue<string>().Should().Be("/problems/list_retired");
    }

    [Theory]
    [InlineData("GET", "/onboarding/v1/customers?limit=0", 400, "invalid_request")]
    [InlineData("GET", "/onboarding/v1/customers?no=1", 400, "invalid_request")]
    [InlineData("POST", "/onboarding/v1/subscriptions", 400, "invalid_request")]
    [InlineData("GET", "/onboarding/v1/customers/" + Id, 404, "not_found")]
    [InlineData("GET", "/onboarding/v1/nothing", 404, "not_found")]
    [InlineData("GET", "/nothing", 404, "not_found")]
    [InlineData("DELETE", "/onboarding/v1/customers", 405, "method_not_allowed")]
    [InlineData("POST", "/onboarding/v1/screening/policy/publish", 404, "not_found")]
    public async Task The_type_of_a_problem_is_a_path_that_describes_it(string method, string path, int status, string type)
    {
        var app = await database.App();

        var problem = (await app.Send(new(method), path, body: method == "POST" ? new JsonObject() : null)).ShouldBeProblem(status);

        problem.Headers["Content-Type"].Should().StartWith("application/problem+json");
        problem.Json["correlationId"]!.GetValue<string>().Should().Be(problem.Headers["X-Correlation-Id"]);
        problem.Json["type"]!.GetValue<string>().Should().Be($"/problems/{type}");
        var description = (await app.Get(problem.Json["type"]!.GetValue<string>())).ShouldBeOk().Json;
        description["type"]!.GetValue<string>().Should().Be($"/problems/{type}");
        var reason = description["reasons"]!.AsArray()[0]!;
        (reason["api"]!.GetValue<string>(), reason["status"]!.GetValue<int>()).Should().Be(("core", status));
        reason["remedy"]!.GetValue<string>().Should().NotBeEmpty();
        foreach (var code in problem.Json["findings"]?.AsArray().Select(finding => finding!["code"]!.GetValue<string>()) ?? [])
        {
            (await app.Get($"/problems/{code}")).ShouldBeOk();
        }
    }

    [Fact]
    public async Task A_description_needs_no_sign_in_also_in_production()
    {
        var app = await database.Start(new AppChoices { Environment = "Production" });

        (await app.Get("/onboarding/v1/customers")).ShouldBeProblem(401).Json["type"]!.GetValue<string>().Should().Be("/problems/unauthorized");
        (await app.Get("/problems/unauthorized")).ShouldBeOk();
    }

    [Fact]
    public async Task An_unknown_code_is_a_problem() =>
        (await (await database.App()).Get("/problems/no_such_code")).ShouldBeProblem(404).Json["title"]!.GetValue<string>().Should().Be("Problem not found.");
}
