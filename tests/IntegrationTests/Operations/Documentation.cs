using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The program describes itself.</summary>
public sealed class Documentation(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task There_is_a_page_for_people()
    {
        var answer = (await (await database.App()).Get("/swagger-ui/")).ShouldBeOk();
        answer.ContentType.Should().StartWith("text/html");
        answer.Body.Should().Contain("swagger-ui");
    }

    [Fact]
    public async Task Version_2_says_swagger_2()
    {
        var json = (await (await database.App()).Get("/v2/api-docs")).ShouldBeOk().Json;
        json["swagger"]!.GetValue<string>().Should().Be("2.0");
        json["paths"]!["/amlyze-ws-rest/customer"]!["post"].Should().NotBeNull();
    }

    [Fact]
    public async Task Version_3_describes_every_call_and_its_worked_examples_are_accepted()
    {
        var app = await database.App();
        var json = (await app.Get("/v3/api-docs")).ShouldBeOk().Json;
        json["openapi"]!.GetValue<string>().Should().StartWith("3.");
        json["paths"]!.AsObject().Select(path => path.Key).Should().Contain([
            "/amlyze-ws-rest/customer", "/classifier/{name}", "/onboarding/v1/customers", "/onboarding/v1/audit",
            "/onboarding/v1/classifiers", "/onboarding/v1/classifiers/{name}", "/onboarding/v1/classifiers/{name}/codes", "/onboarding/v1/classifiers/{name}/codes/{code}"]);

        var examples = json["paths"]!["/amlyze-ws-rest/customer"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject();
        examples.Should().HaveCountGreaterThan(3);
        foreach (var (name, example) in examples)
        {
            var request = (JsonObject)example!["value"]!.DeepClone();
            if (request["action"]?.GetValue<string>() == "UPDATE")
            {
                var first = request["entityType"]!.GetValue<string>() == "INDIVIDUAL" ? Payload.Person("") : Payload.Organization("");
                await app.Post(first.With("customerExtId", request["customerExtId"]!.DeepClone()));
            }

            (await app.Post(request)).Body.Should().Be(Answer.AcceptedBody, name);
        }
    }

    [Fact]
    public async Task Calls_say_which_audit_user_and_which_idempotency_key_they_take()
    {
        foreach (var version in new[] { "/v2/api-docs", "/v3/api-docs" })
        {
            var paths = (await (await database.App()).Get(version)).ShouldBeOk().Json["paths"]!.AsObject();
            var calls = paths.Where(path => path.Key.StartsWith("/customer/v3/", StringComparison.Ordinal))
                .SelectMany(path => path.Value!.AsObject().Select(call => (Method: call.Key, Takes: call.Value!["parameters"]!.AsArray()))).ToArray();

            calls.Should().HaveCount(11);
            foreach (var (method, takes) in calls)
            {
                var user = takes.Single(one => $"{one!["name"]}" == "auditUser")!;
                ($"{user["in"]}", user["required"]!.GetValue<bool>(), (user["schema"] ?? user)["maxLength"]!.GetValue<int>()).Should().Be(("query", true, 255));
                var keys = takes.Where(one => $"{one!["name"]}" == "x-idempotency-key" && $"{one["in"]}" == "header" && one["required"]?.GetValue<bool>() != true);
                keys.Should().HaveCount(method is "post" or "patch" ? 1 : 0);
            }

            paths["/api/v1/customer"]!["post"]!["parameters"]!.AsArray().Select(one => $"{one!["name"]}").Should().Contain("Idempotency-Key");
        }
    }

    [Fact]
    public async Task Every_call_for_which_one_signs_in_says_how_it_is_refused_at_the_door()
    {
        var paths = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!.AsObject();

        foreach (var (path, calls) in paths.Where(path => path.Key.StartsWith("/onboarding/v1/", StringComparison.Ordinal)))
        {
            foreach (var (method, call) in calls!.AsObject())
            {
                call!["responses"]!.AsObject().Select(response => response.Key).Should().Contain(["401", "403", "429"], "{0} {1}", method, path);
            }
        }
    }
}
